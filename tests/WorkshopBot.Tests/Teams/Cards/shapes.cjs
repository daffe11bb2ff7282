// Cards are many and alike. What a schema or a type can tell apart is their shape: kinds, sizes, colours, which properties there are. Free words
// become one word, entries of the same shape become one entry, and each shape is looked at once.
const words = new Set(["text", "title", "label", "url", "altText", "value", "id", "placeholder", "fallbackText", "errorMessage", "summary", "do", "w", "n", "lang"]);
const shape = (node, name) => {
  if (Array.isArray(node)) return [...new Map(node.map(entry => shape(entry, name)).map(entry => [JSON.stringify(entry), entry])).values()];
  if (node && typeof node === "object") return Object.fromEntries(Object.entries(node).map(([key, value]) => [key.startsWith("f.") ? "f.x" : key, shape(value, key)]));
  return typeof node === "string" && words.has(name) ? "x" : typeof node === "number" ? 1 : node;
};
// Each shape in a file of {name, kind, json} lines, under the name of the first card that has it.
exports.read = file => {
  const found = new Map();
  let count = 0;
  for (const line of require("fs").readFileSync(file, "utf8").split("\n").filter(Boolean)) {
    const { name, kind = "IAdaptiveCard", json } = JSON.parse(line);
    const shaped = shape(json), text = JSON.stringify(shaped);
    if (!found.has(kind + text)) found.set(kind + text, { name, kind, json: shaped, text });
    count++;
  }
  return { shapes: [...found.values()], count };
};
