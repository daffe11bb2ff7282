// Microsoft's own library for bots on a socket of its own: node library.cjs NODE_MODULES OPENID_METADATA APP_ID
// As a bot it takes POST /api/messages, with its own check of tokens; as a channel it takes what bots send under /v3; as a client it makes and
// sends what POST /send asks for. GET /seen tells what came in, as the library understood it.
const http = require("http"), path = require("path");
const { createRequire } = require("module");
const [, , modules, metadata, appId] = process.argv;
const load = createRequire(path.join(path.resolve(modules), "..", "package.json"));
const { ChannelServiceHandlerBase, ChannelServiceRoutes, CloudAdapter, MessageFactory, StatusCodeError, TurnContext } = load("botbuilder");
const { BotFrameworkAuthenticationFactory } = load("botframework-connector");
const { ActivityEx, assertActivity } = createRequire(load.resolve("botbuilder"))("botframework-schema");

const issuer = "https://api.botframework.com";
const signing = token => ({ signRequest: async request => (request.headers.set("Authorization", `Bearer ${token}`), request) });
const authentication = token => BotFrameworkAuthenticationFactory.create(
  "", true, "https://login.example/", issuer, issuer, "", metadata, metadata, "",
  { isValidAppId: async id => id === appId, isAuthenticationDisabled: async () => false, createCredentials: async () => signing(token) }, { requiredEndorsements: [] });

const seen = [];
const turns = [];
let ids = 0;
const reference = (conversation, serviceUrl) => ({
  activityId: "1700000000009", channelId: "msteams", serviceUrl: serviceUrl ?? "https://smba.trafficmanager.net/emea/",
  user: { id: "29:Nora", name: "Nora" }, bot: { id: `28:${appId}`, name: "Workshop" }, conversation,
});
// An activity as the library itself would hold it, with everything that its own model asks for.
const whole = (activity, ref, isIncoming) => {
  const said = Object.fromEntries(Object.entries(activity).filter(([, value]) => value !== undefined));
  const full = TurnContext.applyConversationReference({ localTimezone: "", callerId: "", text: "", label: "", valueType: "", ...said }, ref, isIncoming);
  assertActivity(full);
  return full;
};
const kept = (what, conversation, activity) => {
  whole(activity, reference({ id: conversation, name: "", isGroup: true, conversationType: "channel" }));
  seen.push({ what, conversation, type: activity.type, attachments: (activity.attachments ?? []).map(part => part.contentType), targeted: activity.recipient?.id });
  return { id: `${++ids}` };
};

class Channel extends ChannelServiceHandlerBase {
  async authenticate(header) {
    if (!/^Bearer token-\d+$/.test(header)) throw new StatusCodeError(401, "No token of the login service.");
  }
  async onSendToConversation(_, conversation, activity) { return kept("send", conversation, activity); }
  async onReplyToActivity(_, conversation, id, activity) { return kept("reply", conversation, activity); }
  async onUpdateActivity(_, conversation, id, activity) { return kept("update", conversation, activity); }
  async onDeleteActivity(_, conversation) { seen.push({ what: "delete", conversation }); }
  async onGetConversationMember(_, user, conversation) { seen.push({ what: "member", conversation }); return { id: user, name: "Somebody" }; }
  async onCreateConversation(_, { isGroup, bot, members, activity, channelData, tenantId }) {
    if (!bot?.id || !tenantId || channelData?.tenant?.id !== tenantId) throw new StatusCodeError(400, "Not a conversation.");
    if (isGroup) kept("thread", channelData.channel.id, activity);
    else if (members?.length !== 1 || !members[0].id) throw new StatusCodeError(400, "Not a chat."); else seen.push({ what: "chat", conversation: members[0].id });
    return { id: `a:${++ids}`, activityId: isGroup ? `${ids}` : undefined };
  }
}
const routes = [];
const route = method => (pattern, handler) => routes.push({ method, parts: pattern.split("/"), handler });
new ChannelServiceRoutes(new Channel()).register({ get: route("GET"), post: route("POST"), put: route("PUT"), delete: route("DELETE") });
const bot = new CloudAdapter(authentication("unused"));
console.error = () => {};

// What clients of the library send to a bot, each made by the library.
const make = {
  message: ({ text, mentions }) => ({ ...MessageFactory.text(text), entities: mentions }),
  value: ({ value }) => ({ ...ActivityEx.createMessageActivity(), value }),
  invoke: ({ name, value }) => ({ ...ActivityEx.createInvokeActivity(), name, value }),
  event: ({ name }) => ({ ...ActivityEx.createEventActivity(), name }),
  conversationUpdate: ({ added }) => ({ ...ActivityEx.createConversationUpdateActivity(), membersAdded: [{ id: added, name: "Workshop" }] }),
  installationUpdate: ({ action }) => ({ type: "installationUpdate", action }),
  typing: () => ActivityEx.createTypingActivity(),
  endOfConversation: () => ActivityEx.createEndOfConversationActivity(),
  contactRelationUpdate: () => ActivityEx.createContactRelationUpdateActivity(),
  handoff: () => ActivityEx.createHandoffActivity(),
  trace: () => ActivityEx.createTraceActivity("looked", "text", "words"),
};
const send = async ({ to, token, serviceUrl, conversation, tenant, from, id, kind, ...rest }) => {
  const ref = { ...reference(conversation, serviceUrl), activityId: id, user: from };
  const activity = whole({ ...make[kind](rest), timestamp: new Date(), locale: "en-GB", channelData: { tenant: { id: tenant } } }, ref, true);
  const answer = await authentication(token).createBotFrameworkClient().postActivity(appId, appId, to, serviceUrl, conversation.id, activity);
  return { status: answer.status, body: answer.body ?? null };
};

const answering = out => {
  const said = { status: 200, body: undefined };
  const answer = {
    status: code => (said.status = code, answer), send: body => (said.body = body, answer), header: () => answer,
    end: () => { out.writeHead(said.status, { "content-type": "application/json" }); out.end(said.body === undefined ? "" : JSON.stringify(said.body)); return answer; },
  };
  return answer;
};
const serve = async (request, out) => {
  let text = "";
  for await (const chunk of request) text += chunk;
  const { pathname } = new URL(request.url, "http://x");
  request.body = text ? JSON.parse(text) : undefined;
  request.query = {};
  if (pathname === "/api/messages") return bot.process(request, answering(out), async context => { turns.push(context.activity.id); });
  if (pathname === "/send") return answering(out).send(await send(request.body)).end();
  if (pathname === "/seen") return answering(out).send({ seen, turns }).end();
  const parts = pathname.split("/");
  const found = routes.find(({ method, parts: pattern }) => method === request.method && pattern.length === parts.length && pattern.every((part, place) => part.startsWith(":") || part === parts[place]));
  if (!found) return answering(out).status(404).end();
  request.params = Object.fromEntries(found.parts.flatMap((part, place) => part.startsWith(":") ? [[part.slice(1), decodeURIComponent(parts[place])]] : []));
  return found.handler(request, answering(out), () => {});
};
const server = http.createServer((request, out) => serve(request, out).catch(fault => { out.writeHead(500); out.end(`${fault.stack}`); }));
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
// Ends with the test that started it.
process.stdin.on("end", () => process.exit()).resume();
