# SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
# SPDX-License-Identifier: Apache-2.0
"""Programs that call an operation as its examples say, in four languages.

Each runs as it stands, with nothing beyond the language's own library, and takes the token from the environment.
"""
import json

# The service puts the address that it was asked at in this one's place (platform/apidocs).
ADDRESS = "http://127.0.0.1:8025"


def samples(method, path, token, body):
    """`token` is the name of the variable that holds it, `body` an object; either may be None."""
    call = (method.upper(), ADDRESS + path, token, body)
    return [{"lang": "Shell", "label": "cURL", "source": curl(*call)},
            {"lang": "JavaScript", "label": "Node.js", "source": node(*call)},
            {"lang": "Python", "label": "Python", "source": python(*call)},
            {"lang": "PHP", "label": "PHP", "source": php(*call)}]


def pretty(body):
    return json.dumps(body, ensure_ascii=False, indent=2)


def curl(verb, url, token, body):
    parts = [f"curl -X {verb} '{url}'"]
    if token:
        parts.append(f'-H "Authorization: Bearer ${token}"')
    if body is not None:
        text = json.dumps(body, ensure_ascii=False).replace("'", "'\\''")
        parts += ['-H "Content-Type: application/json"', f"-d '{text}'"]
    return " \\\n  ".join(parts)


def node(verb, url, token, body):
    lines = [f"const answer = await fetch('{url}', {{", f"  method: '{verb}',"]
    headers = [f"    Authorization: `Bearer ${{process.env.{token}}}`,"] if token else []
    if body is not None:
        headers.append("    'Content-Type': 'application/json',")
    if headers:
        lines += ["  headers: {", *headers, "  },"]
    if body is not None:
        lines.append("  body: JSON.stringify(" + pretty(body).replace("\n", "\n  ") + "),")
    return "\n".join(lines + ["});", "console.log(answer.status, await answer.text());"])


def python(verb, url, token, body):
    modules = (["json"] if body is not None else []) + (["os"] if token else []) + ["urllib.request"]
    lines = ["import " + ", ".join(modules), "", "request = urllib.request.Request(", f"    '{url}',",
             f"    method='{verb}',"]
    headers = [f"        'Authorization': 'Bearer ' + os.environ['{token}'],"] if token else []
    if body is not None:
        headers.append("        'Content-Type': 'application/json',")
    if headers:
        lines += ["    headers={", *headers, "    },"]
    if body is not None:
        lines.append(f"    data=json.dumps({body!r}).encode(),")
    return "\n".join(lines + [")", "with urllib.request.urlopen(request) as answer:",
                              "    print(answer.status, answer.read().decode())"])


def php(verb, url, token, body):
    lines = ["<?php", "$context = stream_context_create(['http' => [", f"    'method' => '{verb}',",
             "    'ignore_errors' => true,"]
    headers = [f"        'Authorization: Bearer ' . getenv('{token}'),"] if token else []
    if body is not None:
        headers.append("        'Content-Type: application/json',")
    if headers:
        lines += ["    'header' => [", *headers, "    ],"]
    if body is not None:
        lines.append("    'content' => <<<'JSON'\n" + pretty(body) + "\nJSON,")
    return "\n".join(lines + ["]]);", f"echo file_get_contents('{url}', false, $context), \"\\n\";"])
