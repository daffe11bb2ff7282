// A JSON schema of messages, modals and Home tabs, made of Slack's published types: what they say of properties by the compiler, and the
// lengths and counts that stand in their comments. node schema.mjs MODULES prints it; check-schema.mjs holds what we send against it.
import path from "node:path";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";

const ENTRY = 'import type { KnownBlock, ModalView, HomeView } from "@slack/types";\nexport interface Surfaces { block: KnownBlock; modal: ModalView; home: HomeView }\n';

export function schemaOf(modules) {
  const ts = createRequire(path.join(modules, "x.js"))("typescript");
  const entry = path.join(modules, "__schema.ts");
  const options = { strict: true, noEmit: true, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, target: ts.ScriptTarget.ES2022, types: [], skipLibCheck: true };
  const host = ts.createCompilerHost(options);
  const [getSourceFile, fileExists] = [host.getSourceFile.bind(host), host.fileExists.bind(host)];
  host.getSourceFile = (name, version) => path.resolve(name) === entry ? ts.createSourceFile(name, ENTRY, version, true) : getSourceFile(name, version);
  host.fileExists = name => path.resolve(name) === entry || fileExists(name);
  const program = ts.createProgram([entry], options, host);
  const checker = program.getTypeChecker();
  const definitions = {};
  const names = new Map();
  let limits = 0;

  const typeOf = symbol => checker.getTypeOfSymbol(symbol);
  const literalOf = type => {
    const own = type.getProperty?.("type");
    const value = own && typeOf(own);
    return value?.isStringLiteral() ? value.value : null;
  };

  function of(type) {
    if (type.isUnion()) return union(type.types.filter(one => !(one.flags & ts.TypeFlags.Undefined)));
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { const: checker.typeToString(type) === "true" };
    if (type.flags & ts.TypeFlags.StringLike) return { type: "string" };
    if (type.flags & ts.TypeFlags.NumberLike) return { type: "number" };
    if (type.flags & ts.TypeFlags.BooleanLike) return { type: "boolean" };
    if (checker.isTupleType(type)) {
      const members = checker.getTypeArguments(type);
      return { type: "array", minItems: type.target.minLength, items: union([...new Set(members)]) };
    }
    if (checker.isArrayType(type)) return { type: "array", items: of(checker.getTypeArguments(type)[0]) };
    if (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) return { $ref: `#/definitions/${nameOf(type)}` };
    return {};
  }

  function union(types) {
    if (types.length === 1) return of(types[0]);
    if (types.every(type => type.isStringLiteral())) return { enum: types.map(type => type.value) };
    if (types.every(type => type.flags & ts.TypeFlags.BooleanLiteral)) return { type: "boolean" };

    // "Any block" takes in everything that has a type; only what Slack knows is meant.
    const known = types.filter(type => type.symbol?.name !== "Block");
    const kinds = [...new Set(known.map(literalOf))];
    if (kinds.includes(null)) return { anyOf: known.map(of) };
    return {
      type: "object",
      required: ["type"],
      properties: { type: { enum: kinds } },
      allOf: kinds.map(kind => ({ if: { properties: { type: { const: kind } } }, then: any(known.filter(type => literalOf(type) === kind).map(of)) })),
    };
  }

  const any = schemas => schemas.length === 1 ? schemas[0] : { anyOf: schemas };

  function nameOf(type) {
    if (!names.has(type)) {
      const wanted = (type.aliasSymbol ?? type.symbol)?.name?.replace(/\W/g, "") || "Type";
      const name = Object.hasOwn(definitions, wanted) ? `${wanted}${names.size}` : wanted;
      names.set(type, name);
      definitions[name] = {};
      Object.assign(definitions[name], object(type));
    }
    return names.get(type);
  }

  function object(type) {
    const [properties, required] = [{}, []];
    for (const symbol of checker.getPropertiesOfType(type)) {
      const schema = of(typeOf(symbol));
      properties[symbol.name] = limited(schema, wordsOf(symbol));
      if (!(symbol.flags & ts.SymbolFlags.Optional)) required.push(symbol.name);
    }
    const open = checker.getIndexInfosOfType(type).length > 0;
    return { type: "object", properties, ...(required.length ? { required } : {}), additionalProperties: open };
  }

  const wordsOf = symbol => [...symbol.getDocumentationComment(checker), ...symbol.getJsDocTags(checker).flatMap(tag => tag.text ?? [])].map(part => part.text).join(" ").replaceAll(/\s+/g, " ");

  function limited(schema, words) {
    const number = match => match && Number(match[1].replaceAll(",", ""));
    const length = number(/[Mm]ax(?:imum)? length[^.]*?(\d[\d,]*) characters/.exec(words));
    const least = number(/[Mm]inimum length[^.]*?is (\d+)/.exec(words));
    const count = number(/[Mm]ax(?:imum)? (?:number of [a-z ]+ is|of) (\d+)(?! characters)/.exec(words));
    const text = least || length ? { ...(least ? { minLength: least } : {}), ...(length ? { maxLength: length } : {}) } : null;
    let made = schema;
    if (made.type === "array") {
      made = { ...made, ...(count ? { maxItems: count } : {}), ...(text ? { items: { allOf: [made.items, { properties: { text } }] } } : {}) };
      limits += count ? 1 : 0;
    } else if (text) {
      made = made.type === "string" ? { ...made, ...text } : { allOf: [made, { properties: { text } }] };
    }
    limits += text ? 1 : 0;
    return made;
  }

  const surfaces = checker.getExportsOfModule(checker.getSymbolAtLocation(program.getSourceFile(entry)))[0];
  const members = Object.fromEntries(checker.getPropertiesOfType(checker.getDeclaredTypeOfSymbol(surfaces)).map(symbol => [symbol.name, of(typeOf(symbol))]));
  definitions.AMessage = {
    type: "object",
    required: ["text", "blocks"],
    properties: {
      text: { type: "string", minLength: 1, maxLength: 4000 },
      blocks: { type: "array", minItems: 1, maxItems: 50, items: members.block },
      unfurl_links: { type: "boolean" },
      unfurl_media: { type: "boolean" },
    },
    additionalProperties: false,
  };

  // Slack's reference says 150 for the value of an option, its types 75; only a name longer than that makes use of it.
  for (const one of Object.values(definitions)) {
    if (one.properties?.value?.maxLength === 75 && one.properties.description) one.properties.value.maxLength = 150;
  }

  const kinds = { message: { $ref: "#/definitions/AMessage" }, modal: members.modal, home: members.home };
  return { limits, schema: { $schema: "http://json-schema.org/draft-07/schema#", type: "object", properties: kinds, minProperties: 1, maxProperties: 1, additionalProperties: false, definitions } };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  console.log(JSON.stringify(schemaOf(process.argv[2]).schema, null, 1));
}
