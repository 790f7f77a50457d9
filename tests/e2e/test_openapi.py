"""The API's description is valid OpenAPI 3.1 with examples that fit, as a strict reader sees it."""
import json
import os
import subprocess
import unittest

from harness import ProgramTest, call

CONFIGURATION = os.path.join(os.path.dirname(__file__), "..", "npm", "redocly.yaml")


class Description(ProgramTest):
    def test_it_is_valid(self):
        document = os.path.join(self.root, "openapi.json")
        with open(document, "wb") as out:
            out.write(call(self.matinee().url + "/openapi.json").body)
        lint = subprocess.run(
            [os.path.join(os.environ["MATINEE_NPM"], "node_modules", ".bin", "redocly"), "lint", "--config", CONFIGURATION,
             "--format", "json", document], capture_output=True, text=True, timeout=120, cwd=self.root,
            env={**os.environ, "REDOCLY_TELEMETRY": "off", "REDOCLY_SUPPRESS_UPDATE_NOTICE": "true"})
        self.assertEqual(json.loads(lint.stdout)["problems"], [], lint.stderr)
        self.assertEqual(lint.returncode, 0)


if __name__ == "__main__":
    unittest.main()
