// The emulator of Slack's Web API with one subscriber to its events. node emulate.mjs MODULES PORT EVENTS_URL – needs Node 22.
import fs from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";

const [, , modules, port, events] = process.argv;
const dist = path.join(modules, "emulate", "dist");
const name = fs.readdirSync(dist).find(one => /^dist-.*\.js$/.test(one) && /\bslackPlugin\b/.test(fs.readFileSync(path.join(dist, one), "utf8")));
const { slackPlugin, getSlackStore } = await import(pathToFileURL(path.join(dist, name)).href);
const register = slackPlugin.register;
slackPlugin.register = function (app, store, webhooks, baseUrl, tokens) {
  webhooks.register({ url: events, events: ["*"], active: true, owner: "slack" });
  app.get("/_test/messages", context => context.json(getSlackStore(store).messages.all()));
  app.get("/_test/world", context => context.json({ users: getSlackStore(store).users.all(), channels: getSlackStore(store).channels.all(), teams: getSlackStore(store).teams.all() }));
  return register.call(this, app, store, webhooks, baseUrl, tokens);
};
const { createEmulator } = await import(pathToFileURL(path.join(dist, "api.js")).href);
const scopes = ["chat:write", "channels:read", "channels:join", "groups:read", "im:write", "im:history", "files:write", "files:read", "users:read", "app_mentions:read", "commands"];
const seed = {
  slack: {
    team: { name: "Work", domain: "work" },
    users: [{ name: "nora", real_name: "Nora", email: "nora@work.test" }, { name: "maya", real_name: "Maya", email: "maya@work.test" }, { name: "sam", real_name: "Sam", email: "sam@work.test" }],
    channels: [{ name: "store", topic: "Store" }],
    bots: [{ name: "workshop" }],
    oauth_apps: [{ client_id: "1.1", client_secret: "shh", app_id: "A000000001", name: "Workshop", bot_name: "workshop", redirect_uris: ["http://127.0.0.1/slack/oauth"], scopes }],
    tokens: [
      { token: "xoxb-test", type: "bot", user: "workshop", app_id: "A000000001", scopes },
      { token: "xoxp-nora", type: "user", user: "nora" }, { token: "xoxp-maya", type: "user", user: "maya" }, { token: "xoxp-sam", type: "user", user: "sam" },
    ],
    signing_secret: "8f742231b10e8888abcd99yyyzzz85a5",
    strict_scopes: true,
  },
};
const emulator = await createEmulator({ service: "slack", port: Number(port), seed, baseUrl: `http://127.0.0.1:${port}` });
console.log(`ready ${emulator.url}`);
