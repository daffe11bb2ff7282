// Azurite's table service in memory on a free port, for as long as whoever started it keeps its end of our standard input open.
import { createRequire } from "node:module";
import { Server } from "node:net";
import { join } from "node:path";

const [modules, ...more] = process.argv.slice(2);
process.stdin.resume();
process.stdin.on("end", () => process.exit(0));
process.stdin.on("error", () => process.exit(0));

// Azurite prints the port that it was asked for, which is 0.
const listen = Server.prototype.listen;
Server.prototype.listen = function (...args) {
  this.once("listening", () => console.log(`port ${this.address().port}`));
  return listen.apply(this, args);
};

process.argv = [process.argv[0], "azurite-table", "--tableHost", "127.0.0.1", "--tablePort", "0", "--inMemoryPersistence", "--silent", "--disableTelemetry", ...more];
createRequire(import.meta.url)(join(modules, "azurite/dist/src/table/main.js"));
