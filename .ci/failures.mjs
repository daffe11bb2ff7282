// Names each failed test of the result files given, and what it said, so that the end of a log is enough to know what went wrong.
import { existsSync, readFileSync } from 'node:fs';

const plain = text => text
  .replaceAll(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(parseInt(code, 16)))
  .replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&apos;', "'").replaceAll('&amp;', '&');
const part = (result, name) => plain(result.match(new RegExp(`<${name}>([\\s\\S]*?)</${name}>`))?.[1] ?? '').trim();
const lines = (text, most) => text.split('\n').slice(0, most).map(line => `     ${line.trimEnd().slice(0, 400)}`).join('\n');

for (const file of process.argv.slice(2).filter(existsSync)) {
  for (const [result] of readFileSync(file, 'utf8').matchAll(/<UnitTestResult [^>]*outcome="Failed"[\s\S]*?<\/UnitTestResult>/g)) {
    console.log(`!! ${plain(result.match(/testName="([^"]*)"/)[1])}`);
    console.log([lines(part(result, 'Message'), 12), lines(part(result, 'StackTrace'), 6)].filter(text => text.trim()).join('\n'));
  }
}
