// Stamps the ids and the host into the Teams manifest, checks it against the official schema where that is installed, and zips it.
// Run by `make manifests`; settings: Teams__AppId and PublicUrl, as the bot itself reads them.
import fs from "node:fs";
import path from "node:path";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, "..", "..");
const appId = process.env.Teams__AppId ?? "";
const address = process.env.PublicUrl ?? "";
if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(appId)) fail("Teams__AppId is not the id of the bot's registration, such as 11111111-2222-3333-4444-555555555555.");
if (!/^https:\/\/[^/?#\s]+\/?$/.test(address)) fail("PublicUrl is not an https address without a path, such as https://workshop.example.org.");

const stamp = text => text.replaceAll("@APP_ID@", appId.toLowerCase()).replaceAll("@HOST@", new URL(address).host);
const files = {
  "manifest.json": Buffer.from(stamp(fs.readFileSync(path.join(here, "manifest.json"), "utf8"))),
  "es.json": fs.readFileSync(path.join(here, "es.json")),
  "color.png": fs.readFileSync(path.join(here, "color.png")),
  "outline.png": fs.readFileSync(path.join(here, "outline.png")),
};
const problems = check(JSON.parse(files["manifest.json"]), "MicrosoftTeams.schema.json").concat(check(JSON.parse(files["es.json"]), "MicrosoftTeams.Localization.schema.json"));
if (problems.length > 0) fail(problems.join("\n"));

const out = path.join(root, "artifacts", "manifests");
fs.mkdirSync(out, { recursive: true });
fs.writeFileSync(path.join(out, "workshopbot-teams.zip"), zip(files));
console.log(`artifacts/manifests/workshopbot-teams.zip is ready for ${new URL(address).host}.`);

function check(document, name) {
  const require = createRequire(path.join(root, "tests", "WorkshopBot.BrowserTests", "package.json"));
  const version = document.manifestVersion ?? /v(\d+\.\d+)/.exec(document.$schema)[1];
  const schemas = path.join(root, "tests", "WorkshopBot.BrowserTests", "node_modules", "@microsoft", "app-manifest", "build", "json-schemas", "teams", `v${version}`);
  if (!fs.existsSync(path.join(schemas, name))) {
    console.error(`${name}: not checked, because the schema of ${version} is not installed (make setup installs it).`);
    return [];
  }

  const schema = JSON.parse(fs.readFileSync(path.join(schemas, name)));
  const Ajv = require(/draft-04/.test(schema.$schema) ? "ajv-draft-04" : "ajv").default;
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  require("ajv-formats").default(ajv);
  return ajv.validate(schema, document) ? [] : ajv.errors.map(error => `${name}: ${error.instancePath} ${error.message}`);
}

/** A zip of stored files: small enough not to be packed, and the same bytes for the same files. */
function zip(entries) {
  const [parts, directory] = [[], []];
  let offset = 0;
  for (const [name, bytes] of Object.entries(entries)) {
    const shared = Buffer.alloc(26);
    shared.writeUInt16LE(20, 0);
    shared.writeUInt16LE(0x0800, 2);
    shared.writeUInt16LE(0x21, 8);
    shared.writeUInt32LE(crc(bytes), 10);
    shared.writeUInt32LE(bytes.length, 14);
    shared.writeUInt32LE(bytes.length, 18);
    shared.writeUInt16LE(Buffer.byteLength(name), 22);
    const where = Buffer.alloc(14);
    where.writeUInt32LE(offset, 10);
    const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, Buffer.from(name), bytes]);
    directory.push(Buffer.concat([Buffer.from("PK\x01\x02\x14\x00", "latin1"), shared, where, Buffer.from(name)]));
    parts.push(local);
    offset += local.length;
  }

  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}

function crc(bytes) {
  let value = ~0;
  for (const byte of bytes) {
    value ^= byte;
    for (let bit = 0; bit < 8; bit++) value = (value >>> 1) ^ (0xedb88320 & -(value & 1));
  }

  return ~value >>> 0;
}

function fail(why) {
  console.error(why);
  process.exit(1);
}
