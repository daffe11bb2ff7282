// Bolt's own verifier over requests that we signed. node verify.mjs MODULES FILE – each line { secret, body, stamp, signature, now }.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";

const [, , modules, file] = process.argv;
const { verifySlackRequest } = createRequire(path.join(modules, "x.js"))("@slack/bolt/dist/receivers/verify-request.js");
for (const line of fs.readFileSync(file, "utf8").trim().split("\n")) {
  const { secret, body, stamp, signature, now } = JSON.parse(line);
  try {
    verifySlackRequest({ signingSecret: secret, body, headers: { "x-slack-signature": signature, "x-slack-request-timestamp": stamp }, nowMilliseconds: now * 1000 });
    console.log("genuine");
  } catch {
    console.log("refused");
  }
}
