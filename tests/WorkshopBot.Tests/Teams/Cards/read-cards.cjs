// Reads cards with Microsoft's own library, as version 1.5, and prints what it complains about: node read-cards.cjs NODE_MODULES FILE
const fs = require("fs"), path = require("path");
const [, , modules, file] = process.argv;
// The library's modules cannot be required by node; its bundle for browsers can be loaded by hand, and needs no page to parse.
const bundle = { exports: {} };
new Function("module", "exports", "self", fs.readFileSync(path.join(modules, "adaptivecards", "dist", "adaptivecards.js"), "utf8")).call(globalThis, bundle, bundle.exports, globalThis);
const cards = bundle.exports;
cards.GlobalSettings.allowPreProcessingPropertyValues = false;
// The library tests languages with a regular expression that remembers where it stopped, so every second "en" is wrong to it.
const isLanguage = event => /^Invalid value "(en|es)" for property "lang"\.$/.test(event.message);
let read = 0;
for (const line of fs.readFileSync(file, "utf8").split("\n").filter(Boolean)) {
  const { name, json } = JSON.parse(line);
  const context = new cards.SerializationContext(cards.Versions.v1_5);
  const card = new cards.AdaptiveCard();
  card.version = cards.Versions.v1_5;
  card.parse(json, context);
  const said = Array.from({ length: context.eventCount }, (_, place) => context.getEventAt(place)).concat(card.validateProperties().validationEvents);
  for (const event of said.filter(event => !isLanguage(event))) console.log(`${name}: ${cards.ValidationEvent[event.event]}: ${event.message}`);
  // What a card loses on the way through the library was not understood.
  const inputs = JSON.stringify(json).split('"type":"Input.').length - 1;
  if (card.getAllInputs().length !== inputs) console.log(`${name}: ${inputs} inputs, ${card.getAllInputs().length} understood`);
  read++;
}
console.error(`${read} cards read`);
