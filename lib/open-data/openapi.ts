import { z } from "zod";
import { csvColumns } from "./csv-columns";
import { problemAnswer } from "./directory-schemas";
import type { Answer, Endpoint, ListEnding } from "./endpoint";
import { endpoints } from "./endpoints";

/** Sentences of the description, in one language. */
export type OpenApiWords = {
  title: string;
  description: string;
  endpoint: (name: string) => string;
  parameter: (name: string) => string;
};

type Json = { [name: string]: unknown };

const whole = { type: "integer", minimum: 0 };
const queryShapes: Readonly<Record<string, Json>> = {
  limit: { type: "integer", minimum: 1, maximum: 200, default: 50 },
  size: whole,
  index: whole,
};
/** Parameters that may be repeated: a row that has any of the values is found. */
const repeated = new Set([
  ...["group", "topic", "country", "kind", "mode", "state"],
  ...["norm", "region", "language", "year", "disposition"],
]);

/**
 * The public API in the OpenAPI Specification 3.1. The schemas are those that the tests hold the answers against.
 *
 * @param site address of this site without a slash at its end
 */
export function openApiDocument(site: string, words: OpenApiWords): Json {
  return {
    openapi: "3.1.1",
    info: { title: words.title, description: words.description, version: "1" },
    servers: [{ url: `${site}/api/v1` }],
    paths: Object.fromEntries(endpoints.flatMap((endpoint) => pathsOf(endpoint, words))),
    components: {
      schemas: schemasByName(),
      responses: { Problem: { description: "RFC 9457", content: mediaOf("application/problem+json", "Problem") } },
    },
  };
}

/** Each schema of an answer as JSON Schema (draft 2020-12), by its name. */
export function schemasByName(): Readonly<Record<string, Json>> {
  const named: [string, z.ZodType][] = endpoints.flatMap(({ answer }) =>
    answer.kind === "text" || answer.kind === "other"
      ? []
      : [[answer.schemaName, answer.schema] satisfies [string, z.ZodType]],
  );
  return Object.fromEntries(
    [...named, ["Problem", problemAnswer] satisfies [string, z.ZodType]].map(([name, schema]) => [
      name,
      asJsonSchema(schema),
    ]),
  );
}

function asJsonSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    // Our tests refuse a field that is not described; a reader must let new fields pass.
    override: ({ jsonSchema }) => {
      if (jsonSchema.additionalProperties === false) delete jsonSchema.additionalProperties;
    },
  });
  return rest;
}

function pathsOf(endpoint: Endpoint, words: OpenApiWords): [string, Json][] {
  const json: [string, Json] = [endpoint.path, { get: operationOf(endpoint, words) }];
  return [json, ...endpoint.files.map((ending): [string, Json] => fileOf(endpoint, ending, words))];
}

function operationOf(endpoint: Endpoint, words: OpenApiWords): Json {
  return {
    operationId: endpoint.name,
    summary: words.endpoint(endpoint.name),
    parameters: parametersOf(endpoint, words),
    responses: {
      "200": {
        description: words.endpoint(endpoint.name),
        headers: { ETag: stringShape },
        content: contentOf(endpoint.answer, csvColumns[endpoint.name]),
      },
      "304": { description: "RFC 9110, section 15.4.5" },
      default: { $ref: "#/components/responses/Problem" },
    },
  };
}

const stringShape = { schema: { type: "string" } };

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

/** A table as a file; OpenAPI has no words for columns, so that they stand in an extension of it. */
function tableOf(ending: ListEnding, columns: readonly string[] = []): Json {
  const shape = ending === "csv" ? stringShape.schema : {};
  return {
    description: ending === "csv" ? "RFC 4180" : "ECMA-376",
    content: { [ending === "csv" ? "text/csv" : workbook]: { schema: shape, "x-columns": columns } },
  };
}

function fileOf(endpoint: Endpoint, ending: ListEnding, words: OpenApiWords): [string, Json] {
  const filters = { ...endpoint, query: endpoint.query.filter((name) => name !== "limit" && name !== "cursor") };
  return [
    `${endpoint.path}.${ending}`,
    {
      get: {
        operationId: `${endpoint.name}As${ending === "csv" ? "Csv" : "Xlsx"}`,
        summary: words.endpoint(endpoint.name),
        parameters: parametersOf(filters, words),
        responses: {
          "200": tableOf(ending, csvColumns[endpoint.name]),
          default: { $ref: "#/components/responses/Problem" },
        },
      },
    },
  ];
}

function parametersOf({ path, query }: Endpoint, words: OpenApiWords): Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => ({
    name,
    in: "path",
    required: true,
    description: words.parameter(name),
    ...stringShape,
  }));
  const inQuery = query.map((name) => ({
    name,
    in: "query",
    description: words.parameter(name),
    schema: repeated.has(name)
      ? { type: "array", items: { type: "string" } }
      : (queryShapes[name] ?? stringShape.schema),
  }));
  return [...inPath, ...inQuery];
}

function mediaOf(type: string, schemaName: string): Json {
  return { [type]: { schema: { $ref: `#/components/schemas/${schemaName}` } } };
}

function contentOf(answer: Answer, columns: readonly string[] | undefined): Json {
  if (answer.kind === "text") return { "text/plain": stringShape };
  if (answer.kind === "other") return { [answer.media]: columns === undefined ? {} : { "x-columns": columns } };
  const $ref = `#/components/schemas/${answer.schemaName}`;
  if (answer.kind === "bare") return { "application/json": { schema: { $ref } } };
  const list = {
    data: { type: "array", items: { $ref } },
    next: { type: ["string", "null"] },
    total: { type: "integer", minimum: 0 },
  };
  const properties = answer.kind === "list" ? list : { data: { $ref } };
  return { "application/json": { schema: { type: "object", required: Object.keys(properties), properties } } };
}
