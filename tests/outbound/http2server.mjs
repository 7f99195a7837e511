// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0
// An HTTP/2 server on a free port, which it prints. Arguments: certificate and key. An answer says over which
// connection the request came; that of /big is a million bytes.
import { readFileSync } from 'node:fs';
import { createSecureServer } from 'node:http2';

const [certificate, key] = process.argv.slice(2);
const server = createSecureServer({ cert: readFileSync(certificate), key: readFileSync(key) });
let connections = 0;
server.on('session', (session) => {
    session.number = ++connections;
});
server.on('stream', (stream, headers) => {
    stream.respond({ ':status': 200 });
    if (headers[':path'] === '/big') {
        stream.end('b'.repeat(1_000_000));
        return;
    }
    stream.end(`${headers[':method']} over connection ${stream.session.number}`);
});
server.listen(0, '127.0.0.1', () => console.log(server.address().port));
