# SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
# SPDX-License-Identifier: Apache-2.0
"""Programs that call an operation as its examples say, in four languages.

Each runs as it stands, with nothing beyond the language's own library, and takes the token from the environment.
"""
import json

# The service puts the address that it was asked at in this one's place (platform/apidocs).
ADDRESS = "http://127.0.0.1:8025"


def samples(method, path, variables, body):
    """`variables` are those of the environment that headers are made from, by header; `body` is an object or None."""
    prefixes = {"Authorization": "Bearer "}
    headers = [(name, prefixes.get(name, ""), variable) for name, variable in variables.items()]
    call = (method.upper(), ADDRESS + path, headers, body)
    return [{"lang": "Shell", "label": "cURL", "source": curl(*call)},
            {"lang": "JavaScript", "label": "Node.js", "source": node(*call)},
            {"lang": "Python", "label": "Python", "source": python(*call)},
            {"lang": "PHP", "label": "PHP", "source": php(*call)}]


def pretty(body):
    return json.dumps(body, ensure_ascii=False, indent=2)


def curl(verb, url, headers, body):
    parts = [f"curl -X {verb} '{url}'"]
    parts += [f'-H "{name}: {prefix}${variable}"' for name, prefix, variable in headers]
    if body is not None:
        text = json.dumps(body, ensure_ascii=False).replace("'", "'\\''")
        parts += ['-H "Content-Type: application/json"', f"-d '{text}'"]
    return " \\\n  ".join(parts)


def node(verb, url, headers, body):
    """In a function, as only modules await at the top level, and a file that ends in .js is none."""
    lines = [f"const answer = await fetch('{url}', {{", f"  method: '{verb}',"]
    shown = [f"    '{name}': " + (f"'{prefix}' + " if prefix else "") + f"process.env.{variable},"
             for name, prefix, variable in headers]
    if body is not None:
        shown.append("    'Content-Type': 'application/json',")
    if shown:
        lines += ["  headers: {", *shown, "  },"]
    if body is not None:
        lines += ("  body: JSON.stringify(" + pretty(body).replace("\n", "\n  ") + "),").split("\n")
    lines += ["});", "console.log(answer.status, await answer.text());"]
    return "\n".join(["(async () => {", *("  " + line for line in lines), "})();"])


def python(verb, url, headers, body):
    modules = (["json"] if body is not None else []) + (["os"] if headers else []) + ["urllib.request"]
    lines = ["import " + ", ".join(modules), "", "request = urllib.request.Request(", f"    '{url}',",
             f"    method='{verb}',"]
    shown = [f"        '{name}': " + (f"'{prefix}' + " if prefix else "") + f"os.environ['{variable}'],"
             for name, prefix, variable in headers]
    if body is not None:
        shown.append("        'Content-Type': 'application/json',")
    if shown:
        lines += ["    headers={", *shown, "    },"]
    if body is not None:
        lines.append(f"    data=json.dumps({body!r}).encode(),")
    return "\n".join(lines + [")", "with urllib.request.urlopen(request) as answer:",
                              "    print(answer.status, answer.read().decode())"])


def php(verb, url, headers, body):
    lines = ["<?php", "$context = stream_context_create(['http' => [", f"    'method' => '{verb}',",
             "    'ignore_errors' => true,"]
    shown = [f"        '{name}: {prefix}' . getenv('{variable}')," for name, prefix, variable in headers]
    if body is not None:
        shown.append("        'Content-Type: application/json',")
    if shown:
        lines += ["    'header' => [", *shown, "    ],"]
    if body is not None:
        lines.append("    'content' => <<<'JSON'\n" + pretty(body) + "\nJSON,")
    return "\n".join(lines + ["]]);", f"echo file_get_contents('{url}', false, $context), \"\\n\";"])
