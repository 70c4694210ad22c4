import { isNode, type SourceFile, type SyntaxNode, walk } from "./source-files";

/** A place in the code that asks for words. */
export type Asked = {
  path: string;
  /** Namespaces that the asking translator may stand for; "" is the whole, "*" whichever was handed in. */
  namespaces: readonly string[];
  /** What is asked for: an exact key, or a pattern where a part is computed; null where all of it is. */
  key: string | RegExp | null;
};

export type WordUsage = {
  asked: Asked[];
  /** Every string that stands in the code: computed keys are made of them. */
  strings: Set<string>;
  /** Patterns of computed strings, such as `errors.${code}`. */
  patterns: RegExp[];
};

/** Finds every translator in the code and what it is asked for. */
export function readWordUsage(sources: readonly SourceFile[]): WordUsage {
  const usage: WordUsage = { asked: [], strings: new Set(), patterns: [] };
  for (const source of sources) {
    const translators = readTranslators(source);
    walk(source.tree, (node) => {
      if (node.type === "StringLiteral" && typeof node.value === "string") usage.strings.add(node.value);
      if (node.type === "TemplateLiteral") usage.patterns.push(...computedKey(node));
      if (node.type !== "CallExpression") return;
      const namespaces = translators.get(nameOfTranslator(node.callee));
      if (namespaces === undefined) return;
      for (const key of keysOf(firstArgument(node)))
        usage.asked.push({ path: source.path, namespaces: [...namespaces], key });
    });
  }
  return usage;
}

/** The names under which a file keeps its translators, with the namespaces that each may stand for. */
function readTranslators({ path, tree }: SourceFile): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, namespace: string) => found.set(name, (found.get(name) ?? new Set()).add(namespace));
  walk(tree, (node) => {
    if (node.type === "VariableDeclarator" && isNode(node.id) && typeof node.id.value === "string") {
      const namespace = namespaceOf(node.init);
      if (namespace !== null) add(node.id.value, namespace);
    }
    if (isTranslatorParameter(node)) add("t", "*");
  });
  if (path.startsWith("lib/mail/templates/")) found.set("t", new Set(["mail"]));
  return found;
}

/** A translator that was handed in stands beside its type. */
function isTranslatorParameter(node: SyntaxNode): boolean {
  return node.type === "Identifier" && node.value === "t" && isNode(node.typeAnnotation);
}

/** `useTranslations("x")`, `await getTranslations("x")` or `await getTranslations({ locale, namespace: "x" })`. */
function namespaceOf(expression: unknown): string | null {
  if (!isNode(expression)) return null;
  if (expression.type === "AwaitExpression") return namespaceOf(expression.argument);
  if (expression.type !== "CallExpression" || !isNode(expression.callee)) return null;
  if (!["useTranslations", "getTranslations", "createTranslator"].includes(String(expression.callee.value)))
    return null;
  const given = firstArgument(expression);
  if (!isNode(given)) return "";
  if (given.type === "StringLiteral") return String(given.value);
  let namespace = "";
  walk(given, (node) => {
    if (node.type !== "KeyValueProperty" || !isNode(node.key) || node.key.value !== "namespace") return;
    if (isNode(node.value) && node.value.type === "StringLiteral") namespace = String(node.value.value);
  });
  return namespace;
}

/** `t` of `t("x")` and of `t.rich("x")`; "" for any other call. */
function nameOfTranslator(callee: unknown): string {
  if (!isNode(callee)) return "";
  if (callee.type === "Identifier") return String(callee.value);
  return callee.type === "MemberExpression" && isNode(callee.object) && callee.object.type === "Identifier"
    ? String(callee.object.value)
    : "";
}

function firstArgument(call: SyntaxNode): unknown {
  const [first] = Array.isArray(call.arguments) ? call.arguments : [];
  return isNode(first) ? first.expression : null;
}

function keysOf(expression: unknown): (string | RegExp | null)[] {
  if (!isNode(expression)) return [];
  if (expression.type === "StringLiteral") return [String(expression.value)];
  if (expression.type === "TemplateLiteral") {
    const [pattern] = computedKey(expression);
    return [pattern ?? null];
  }
  if (expression.type === "ConditionalExpression")
    return [...keysOf(expression.consequent), ...keysOf(expression.alternate)];
  if (expression.type === "ParenthesisExpression") return keysOf(expression.expression);
  if (expression.type === "BinaryExpression") return [...keysOf(expression.left), ...keysOf(expression.right)];
  return [null];
}

/** A template as a pattern of keys; each computed part is a group of its own. */
function computedKey(template: SyntaxNode): RegExp[] {
  const parts = (Array.isArray(template.quasis) ? template.quasis : []).map((part) =>
    isNode(part) ? String(part.raw) : "",
  );
  if (!parts.every((part) => /^[A-Za-z0-9.]*$/.test(part)) || parts.every((part) => part === "")) return [];
  return [new RegExp(`^${parts.map((part) => part.replaceAll(".", "\\.")).join("([A-Za-z0-9_.]+)")}$`)];
}

/** Whether the code can make this text from this pattern: each computed part is a string that stands somewhere in it. */
export function canBecome(pattern: RegExp, text: string, strings: ReadonlySet<string>): boolean {
  const [, ...computed] = pattern.exec(text) ?? [];
  return computed.length > 0 && computed.every((part) => strings.has(part));
}

/** The full keys that a place in the code may ask for, out of all there are. */
export function keysAskedFor(asked: Asked, keys: readonly string[], strings: ReadonlySet<string>): string[] {
  return keys.filter((key) =>
    asked.namespaces.some((namespace) => asksFor(asked.key, innerKeys(namespace, key), strings)),
  );
}

function asksFor(asked: Asked["key"], inner: readonly string[], strings: ReadonlySet<string>): boolean {
  if (asked === null) return inner.some((key) => strings.has(key));
  if (typeof asked === "string") return inner.includes(asked);
  return inner.some((key) => canBecome(asked, key, strings));
}

/** A full key as a translator of the namespace would be asked for it. */
function innerKeys(namespace: string, key: string): string[] {
  const parts = key.split(".");
  if (namespace === "") return [key];
  if (namespace === "*") return parts.map((_, index) => parts.slice(index).join("."));
  return key.startsWith(`${namespace}.`) ? [key.slice(namespace.length + 1)] : [];
}
