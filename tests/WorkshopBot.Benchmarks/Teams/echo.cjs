// The simplest bot that Microsoft's own library makes: it checks the token, says the words again and stores nothing: node echo.cjs NODE_MODULES OPENID_METADATA APP_ID
const http = require("http"), path = require("path");
const { createRequire } = require("module");
const [, , modules, metadata, appId] = process.argv;
const load = createRequire(path.join(path.resolve(modules), "..", "package.json"));
const { CloudAdapter } = load("botbuilder");
const { BotFrameworkAuthenticationFactory } = load("botframework-connector");
const issuer = "https://api.botframework.com";
// Its own token is at hand, as it would be between two renewals.
const credentials = { signRequest: async request => (request.headers.set("Authorization", "Bearer token-1"), request) };
const adapter = new CloudAdapter(BotFrameworkAuthenticationFactory.create(
  "", true, "https://login.example/", issuer, issuer, "", metadata, metadata, "",
  { isValidAppId: async id => id === appId, isAuthenticationDisabled: async () => false, createCredentials: async () => credentials }, { requiredEndorsements: [] }));
const server = http.createServer(async (request, out) => {
  const chunks = [];
  for await (const chunk of request) chunks.push(chunk);
  request.body = JSON.parse(Buffer.concat(chunks));
  let status = 200, body;
  const answer = { status: code => (status = code, answer), send: said => (body = said, answer), header: () => answer, end: () => (out.writeHead(status), out.end(body === undefined ? "" : JSON.stringify(body)), answer) };
  await adapter.process(request, answer, async context => { await context.sendActivity(`echo: ${context.activity.text}`); });
});
server.listen(0, "127.0.0.1", () => console.log(server.address().port));
process.stdin.on("end", () => process.exit()).resume();
