// Holds cards against the official schema of Adaptive Cards 1.5: node check-schema.cjs NODE_MODULES FILE
const fs = require("fs"), path = require("path");
const { createRequire } = require("module");
const [, , modules, file] = process.argv;
const load = createRequire(path.join(path.resolve(modules), "..", "package.json"));
const Ajv = load("ajv").default;
const schema = JSON.parse(fs.readFileSync(path.join(__dirname, "Schema", "adaptive-card-1.5.0.json"), "utf8"));
// The schema is of an older draft, which calls its name "id", and marks some properties by "required: true" or in words.
schema.$id = schema.id;
delete schema.id;
const tidy = node => {
  if (node === null || typeof node !== "object") return;
  if (!Array.isArray(node.required)) delete node.required;
  Object.values(node).forEach(tidy);
};
Object.values(schema.definitions).forEach(tidy);
const ajv = new Ajv({ strict: false, allErrors: false, validateFormats: false });
ajv.addMetaSchema(load("ajv/dist/refs/json-schema-draft-06.json"));
const valid = ajv.compile(schema);
// Teams' own additions stand under "msteams", which the general schema does not know. What an action sends is ours to choose, and it does.
const general = (node, parent) => {
  if (Array.isArray(node)) return node.map(entry => general(entry, parent));
  if (node === null || typeof node !== "object") return node;
  return Object.fromEntries(Object.entries(node).filter(([name]) => name !== "msteams" || parent === "data").map(([name, value]) => [name, general(value, name)]));
};
const { shapes, count } = require("./shapes.cjs").read(file);
for (const { name, json } of shapes) {
  if (!valid(general(json))) {
    const deepest = [...valid.errors].sort((one, other) => other.instancePath.length - one.instancePath.length)[0];
    console.log(`${name}: ${deepest.instancePath} ${deepest.message} ${JSON.stringify(deepest.params)}`);
  }
}
// A check that refuses nothing would prove nothing.
const wrong = { ...shapes[0].json, body: [{ type: "TextBlock", text: "x", size: "Huge" }] };
if (valid(wrong)) console.log("The schema let a wrong card pass.");
console.error(`${count} cards checked`);
