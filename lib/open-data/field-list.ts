/** A field of an answer as a person reads it: `rounds[].opensAt`, and what it holds. */
export type ListedField = { name: string; type: string };

type Json = { readonly [name: string]: unknown };

const isJson = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const partsOf = (value: unknown): Json[] => (Array.isArray(value) ? value.filter(isJson) : []);

/** The fields of a JSON Schema, those inside others behind them; a field of several variants stands once. */
export function fieldList(schema: Json): ListedField[] {
  const found = new Map<string, ListedField>();
  for (const variant of variantsOf(schema)) {
    for (const { name, type } of fieldsOf(variant, ""))
      found.set(name, { name, type: either(found.get(name)?.type, type) });
  }
  return [...found.values()];
}

/** What a field holds in one variant or in another, each said once. */
function either(known: string | undefined, type: string): string {
  return [...new Set([...(known?.split(" | ") ?? []), ...type.split(" | ")])].join(" | ");
}

const alternativesOf = (schema: Json) => partsOf(schema.anyOf ?? schema.oneOf);

/** What a value may be, null aside. */
function variantsOf(schema: Json): Json[] {
  const alternatives = alternativesOf(schema).filter(({ type }) => type !== "null");
  return alternatives.length === 0 ? [schema] : alternatives.flatMap(variantsOf);
}

function fieldsOf(schema: Json, path: string): ListedField[] {
  if (!isJson(schema.properties)) return [];
  return Object.entries(schema.properties).flatMap(([name, value]) =>
    isJson(value) ? fieldAt(value, path + name) : [],
  );
}

function fieldAt(schema: Json, name: string): ListedField[] {
  const variants = variantsOf(schema);
  const isNullable = alternativesOf(schema).some(({ type }) => type === "null");
  const type = [...new Set(variants.map(typeOf)), ...(isNullable ? ["null"] : [])].join(" | ");
  const below = variants.flatMap((variant) => {
    const { items } = variant;
    if (isJson(items)) return variantsOf(items).flatMap((item) => fieldsOf(item, `${name}[].`));
    return fieldsOf(variant, `${name}.`);
  });
  return [{ name, type }, ...below];
}

function typeOf({ type, format, enum: values, const: only, additionalProperties, items }: Json): string {
  if (Array.isArray(values)) return values.map((value) => JSON.stringify(value)).join(" | ");
  if (only !== undefined) return JSON.stringify(only);
  if (isJson(additionalProperties)) return "{ language: string }";
  if (type === "array") return isJson(items) ? `${variantsOf(items).map(typeOf).join(" | ")}[]` : "array";
  return typeof format === "string" && format !== "" ? format : String(type);
}
