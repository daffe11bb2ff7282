// Holds messages and views against the schema made of Slack's types. node check-schema.mjs MODULES FILE – each line of FILE is
// { name, type: "message" | "modal" | "home", json }. Says one line for each that breaks it.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { schemaOf } from "./schema.mjs";

const [, , modules, file] = process.argv;
const Ajv = createRequire(path.join(modules, "x.js"))("ajv").default;
const { limits, schema } = schemaOf(modules);
const validate = new Ajv({ strict: false }).compile(schema);
const lines = fs.readFileSync(file, "utf8").trim().split("\n").map(line => JSON.parse(line));
for (const { name, type, json } of lines) {
  if (!validate({ [type]: json })) {
    const told = validate.errors.find(error => !["if", "anyOf", "allOf"].includes(error.keyword)) ?? validate.errors[0];
    console.error(`${name}: ${told.instancePath} ${told.message}`);
  }
}
console.log(`${lines.length} surfaces, ${limits} limits, ${Object.keys(schema.definitions).length} types`);
