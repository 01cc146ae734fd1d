"""Record again what PHP makes of the inputs in `vectors/php-functions.json`.

Run by hand where a `php` (8.2) is on the path; the tests only read the file. Texts that are not
UTF-8 stand in it with a lone surrogate for each stray byte.
"""

from __future__ import annotations

import base64
import json
import subprocess
from pathlib import Path
from typing import Any

VECTORS = Path(__file__).parent / "vectors" / "php-functions.json"

PROGRAM = r"""
error_reporting(0); ini_set('precision', 14);
function plain($v) {
    if (!is_array($v)) return base64_encode($v);
    $pairs = [];
    foreach ($v as $k => $item) $pairs[] = [base64_encode((string)$k), plain($item)];
    return ['list' => array_is_list($v), 'pairs' => $pairs];
}
while (($line = fgets(STDIN)) !== false) {
    [$kind, $input] = json_decode($line, true);
    $input = array_map('base64_decode', $input);
    if ($kind === 'commands') {
        $url = parse_url($input[0]); $params = [];
        if ($url['query'] ?? '') parse_str($url['query'], $params);
        $out = ['list' => true, 'pairs' => [['', plain($url['path'] ?? '')], ['', plain($params)]]];
    }
    elseif ($kind === 'floats') $out = plain((string)(float)$input[0]);
    elseif ($kind === 'letters') {
        $out = isset($input[0][$input[1]]) ? plain($input[0][$input[1]]) : null;
    }
    else $out = plain(json_decode(json_encode($input[0], JSON_INVALID_UTF8_SUBSTITUTE)));
    echo json_encode($out), "\n";
}
"""


def decoded(data: Any) -> Any:
    """PHP's answer as JSON data, with lists where PHP has lists."""
    if data is None:
        return None
    if isinstance(data, str):
        return base64.b64decode(data).decode("utf-8", "surrogateescape")
    pairs = [(decoded(key), decoded(item)) for key, item in data["pairs"]]
    return [item for _, item in pairs] if data["list"] else dict(pairs)


def record(kind: str, inputs: list[Any]) -> list[Any]:
    """What PHP answers to each input of one kind."""
    lines = []
    for item in inputs:
        texts = [str(part) for part in (item if isinstance(item, list) else [item])]
        raw = [base64.b64encode(t.encode("utf-8", "surrogateescape")).decode() for t in texts]
        lines.append(json.dumps([kind, raw]))
    done = subprocess.run(
        ["php", "-r", PROGRAM], input="\n".join(lines), capture_output=True, text=True, check=True
    )
    return [decoded(json.loads(line)) for line in done.stdout.splitlines()]


def main() -> None:
    """Rewrite the file with fresh answers."""
    groups: dict[str, list[list[Any]]] = json.loads(VECTORS.read_text(encoding="utf-8"))
    for kind, cases in groups.items():
        inputs = [case[0] for case in cases]
        groups[kind] = [list(pair) for pair in zip(inputs, record(kind, inputs), strict=True)]
    rows = [
        f'"{kind}": [\n' + ",\n".join(json.dumps(case) for case in cases) + "\n]"
        for kind, cases in groups.items()
    ]
    VECTORS.write_text("{" + ",\n".join(rows) + "}\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
