// Microsoft's client for Node: reads a table, writes what it is given, or runs into refusals; entities and refusals go in and out as lines of JSON.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import { join } from "node:path";

const [modules, endpoint, name, verb] = process.argv.slice(2);
const { TableClient, AzureNamedKeyCredential } = createRequire(join(modules, "x.js"))("@azure/data-tables");
const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
const table = new TableClient(endpoint, name, new AzureNamedKeyCredential("devstoreaccount1", key), { allowInsecureConnection: true, retryOptions: { maxRetries: 0 } });

const bits = number => { const view = new DataView(new ArrayBuffer(8)); view.setFloat64(0, number); return view.getBigInt64(0).toString(); };
const number = text => { const view = new DataView(new ArrayBuffer(8)); view.setBigInt64(0, BigInt(text)); return view.getFloat64(0); };
const wire = n => Number.isFinite(n) ? n : Number.isNaN(n) ? "NaN" : n > 0 ? "Infinity" : "-Infinity";

async function* lines() {
  for await (const line of createInterface({ input: process.stdin })) yield JSON.parse(line);
}

async function read() {
  for await (const { partitionKey, rowKey, etag, timestamp, ...own } of table.listEntities({ disableTypeConversion: true })) {
    const properties = Object.fromEntries(Object.entries(own).filter(([name]) => !name.startsWith("odata."))
      .map(([name, { type, value }]) => [name, [type, type === "Double" ? bits(Number(value)) : String(value)]]));
    console.log(JSON.stringify({ partitionKey, rowKey, properties }));
  }
}

async function write() {
  const batches = new Map();
  let at = 0;
  for await (const { partitionKey, rowKey, properties } of lines()) {
    const entity = { partitionKey, rowKey };
    for (const [name, [type, text]] of Object.entries(properties))
      entity[name] = { type, value: type === "Double" ? wire(number(text)) : type === "Boolean" ? text === "true" : type === "Int32" ? Number(text) : text };
    if (at++ % 2 === 0) await table.createEntity(entity);
    else batches.set(partitionKey, [...batches.get(partitionKey) ?? [], ["create", entity]]);
  }
  for (const batch of batches.values()) await table.submitTransaction(batch);
}

const said = async act => {
  try { await act(); return "done"; } catch (e) { return `${e.statusCode} ${e.details?.odataError?.code ?? e.code} ${/^(\d+):/.exec(e.message ?? e.details?.odataError?.message?.value)?.[1] ?? ""}`.trim(); }
};

async function refusals() {
  const row = (rowKey, more = {}) => ({ partitionKey: "refusals", rowKey, ...more });
  const { etag } = await table.createEntity(row("a"));
  await table.updateEntity(row("a", { n: 1 }), "Replace", { etag });
  for (const act of [
    () => table.createEntity(row("a")),
    () => table.updateEntity(row("a"), "Merge", { etag }),
    () => table.updateEntity(row("none"), "Replace", { etag: "*" }),
    () => table.deleteEntity("refusals", "a", { etag }),
    () => table.getEntity("refusals", "none"),
    () => table.submitTransaction([["create", row("b")], ["create", row("c")], ["create", row("a")]]),
    () => table.submitTransaction([["create", row("b")], ["update", row("a"), "Merge", { etag }]]),
    () => table.submitTransaction([["delete", row("none")]]),
    () => table.submitTransaction([["create", row("b")], ["delete", row("a")]]),
  ]) console.log(JSON.stringify(await said(act)));
}

await { read, write, refusals }[verb]();
