// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0
// Verifies a delivery with the published library: verify.mjs SECRET BODY-FILE ID TIMESTAMP SIGNATURE
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(process.env.PENGUINMAILS_NPM + '/package.json');
const { Webhook } = require('standardwebhooks');
const [secret, file, id, timestamp, signature] = process.argv.slice(2);
new Webhook(secret).verify(readFileSync(file, 'utf8'), {
  'webhook-id': id,
  'webhook-timestamp': timestamp,
  'webhook-signature': signature,
});
