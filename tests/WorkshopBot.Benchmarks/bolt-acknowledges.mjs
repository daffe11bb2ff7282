// An app of Slack's own framework that does nothing but acknowledge. node bolt-acknowledges.mjs MODULES SECRET – prints its port.
import path from "node:path";
import { createRequire } from "node:module";

const [, , modules, signingSecret] = process.argv;
const { App, HTTPReceiver, LogLevel } = createRequire(path.join(modules, "x.js"))("@slack/bolt");
const receiver = new HTTPReceiver({ signingSecret, endpoints: ["/slack/interactivity"], logLevel: LogLevel.ERROR });
const app = new App({ receiver, logLevel: LogLevel.ERROR, authorize: async () => ({ botToken: "xoxb-x", botId: "B0BOT", botUserId: "U0BOT" }) });
app.view(/.*/, async ({ ack }) => { await ack(); });
await app.start(0);
console.log(receiver.server.address().port);
