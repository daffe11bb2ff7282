// Microsoft's client for Node, as fast as the answers come: single inserts, or the lines of a stored decision (what it stands on, its delivery, its
// event) as a transaction. MODULES ENDPOINT SECONDS WRITERS PARTITIONS single|decision. Says one line of JSON.
import { createRequire } from "node:module";
import { join } from "node:path";

const [modules, endpoint, ...numbers] = process.argv.slice(2);
const [seconds, writers, partitions] = numbers.map(Number), decision = numbers[3] === "decision";
const { TableClient, AzureNamedKeyCredential } = createRequire(join(modules, "x.js"))("@azure/data-tables");
const key = "Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==";
const table = new TableClient(endpoint, `raw${Date.now()}`, new AzureNamedKeyCredential("devstoreaccount1", key), { allowInsecureConnection: true });
await table.createTable();

const warm = 2000, took = [], begun = performance.now();
const body = JSON.stringify({ event: "item-reworded", id: "A17", text: "Check the prescription against the record", by: "web-ana", at: "1970-01-01T00:00:00Z" });
await Promise.all(Array.from({ length: writers }, async (_, writer) => {
  for (let at = 0; performance.now() - begun < warm + seconds * 1000; at++) {
    const before = performance.now();
    const partitionKey = `w-${writer % partitions}`, key = at => `${writer}-${String(at).padStart(10, "0")}`;
    if (decision) await table.submitTransaction([
      ["create", { partitionKey, rowKey: `d-${key(at)}`, delivery: key(at), first: at, last: at }],
      ...at > 0 ? [["update", { partitionKey, rowKey: key(at - 1) }, "Merge"]] : [],
      ["create", { partitionKey, rowKey: key(at), body }],
    ]);
    else await table.createEntity({ partitionKey, rowKey: key(at), body });
    if (before - begun >= warm) took.push(performance.now() - before);
  }
}));
took.sort((a, b) => a - b);
const at = part => took[Math.min(took.length - 1, Math.floor(took.length * part))];
console.log(JSON.stringify({ rate: took.length / seconds, p50: at(0.5), p99: at(0.99), max: at(1) }));
