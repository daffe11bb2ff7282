// Bolt as receiver: says of each request which listener took it, and whom and what it heard. node receive.mjs MODULES – prints its port.
import http from "node:http";
import path from "node:path";
import { createRequire } from "node:module";

const [, , modules, secret] = process.argv;
const { App, HTTPReceiver, LogLevel } = createRequire(path.join(modules, "x.js"))("@slack/bolt");
const receiver = new HTTPReceiver({ signingSecret: secret, endpoints: ["/slack/events", "/slack/interactivity", "/slack/commands"], logLevel: LogLevel.ERROR });
const app = new App({ receiver, logLevel: LogLevel.ERROR, authorize: async () => ({ botToken: "xoxb-x", botId: "B0BOT", botUserId: "U0BOT" }) });
let heard = [];
const note = (kind, more) => heard.push([kind, ...more].join(" "));
app.event(/.*/, async ({ event, body }) => note("event", [event.type, event.user ?? "-", body.event_id]));
app.action(/.*/, async ({ ack, action, body }) => { await ack(); note("action", [action.action_id, body.user.id, body.container.type]); });
app.view(/.*/, async ({ ack, view, body }) => { await ack({ response_action: "clear" }); note("view", [view.callback_id, body.user.id, Object.keys(view.state.values).length]); });
app.shortcut(/.*/, async ({ ack, shortcut }) => { await ack(); note(shortcut.type, [shortcut.callback_id, shortcut.user.id, shortcut.message?.text ?? "-"]); });
app.command(/.*/, async ({ ack, command }) => { await ack(); note("command", [command.command, command.user_id, command.text]); });
await app.start(0);
const port = receiver.server.address().port;
http.createServer((_, answer) => { answer.end(JSON.stringify(heard)); heard = []; }).listen(0, "127.0.0.1", function () { console.log(`${port} ${this.address().port}`); });
