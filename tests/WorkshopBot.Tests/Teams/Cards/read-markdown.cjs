// Reads what PlainText has written as Markdown, with every rule of a common reader on: node read-markdown.cjs NODE_MODULES FILE
const fs = require("fs"), path = require("path");
const { createRequire } = require("module");
const [, , modules, file] = process.argv;
const MarkdownIt = createRequire(path.join(path.resolve(modules), "..", "package.json"))("markdown-it");
const reader = new (MarkdownIt.default ?? MarkdownIt)({ html: true, breaks: true });
const plain = text => text.replace(/\s+/g, " ").trim();
let read = 0;
for (const line of fs.readFileSync(file, "utf8").split("\n").filter(Boolean)) {
  const { words, written } = JSON.parse(line);
  const html = reader.render(written);
  const inner = html.replace(/<\/?p>/g, " ");
  const text = inner.replace(/&lt;/g, "<").replace(/&gt;/g, ">").replace(/&quot;/g, '"').replace(/&amp;/g, "&");
  if (/<[a-z]/i.test(inner)) console.log(`${JSON.stringify(words)} became ${html.trim()}`);
  else if (plain(text) !== plain(words)) console.log(`${JSON.stringify(words)} reads ${JSON.stringify(plain(text))}`);
  read++;
}
console.error(`${read} read`);
