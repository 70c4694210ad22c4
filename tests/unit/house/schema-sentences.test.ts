import { describe, expect, it } from "vitest";
import { filesBelow, readProjectFile } from "./source-files";

type Column = { name: string; type: string; line: string; comment: string };
type Model = { name: string; comment: string; columns: Column[] };

const models = filesBelow(["prisma/models"], /\.prisma$/).flatMap((path) => readModels(readProjectFile(path)));
const modelNames = new Set(models.map(({ name }) => name));
const columns = models.flatMap((model) =>
  model.columns
    .filter(({ type }) => !modelNames.has(type.replace(/\W+$/, "")))
    .map((column) => ({ ...column, place: `${model.name}.${column.name}` })),
);

/** Models and their columns, each with the `///` lines above it. */
function readModels(text: string): Model[] {
  const found: Model[] = [];
  let comment: string[] = [];
  let open: Model | null = null;
  for (const line of text.split("\n").map((part) => part.trim())) {
    const model = /^model (\w+) \{$/.exec(line)?.[1];
    const column = /^(\w+)\s+([\w[\]?]+|Unsupported\("[^"]+"\)\??)/.exec(line);
    if (line.startsWith("///")) {
      comment.push(line.slice(3).trim());
      continue;
    }
    if (model !== undefined) {
      open = { name: model, comment: comment.join(" "), columns: [] };
      found.push(open);
    } else if (line === "}") open = null;
    else if (open !== null && column !== null) {
      const [, name = "", type = ""] = column;
      open.columns.push({ name, type, line, comment: comment.join(" ") });
    }
    comment = [];
  }
  return found;
}

describe("the schema", () => {
  it("has models to read", () => {
    expect(models.length).toBeGreaterThan(15);
    expect(columns.length).toBeGreaterThan(100);
  });

  it("says in a sentence what each model is", () => {
    expect(models.filter(({ comment }) => !/^[A-Z].+\.$/.test(comment)).map(({ name }) => name)).toEqual([]);
  });

  it("says of each column that may be empty when it is", () => {
    const unexplained = columns.filter(
      ({ type, comment }) =>
        type.endsWith("?") && !type.startsWith("Unsupported") && !/\b(null|empty)\b/i.test(comment),
    );
    expect(unexplained.map(({ place }) => place)).toEqual([]);
  });

  it("keeps every instant with its zone, and days as days", () => {
    const loose = columns.filter(
      ({ type, line }) => /^DateTime\b/.test(type) && !/@db\.(Timestamptz|Date)\b/.test(line),
    );
    expect(loose.map(({ place }) => place)).toEqual([]);
  });
});
