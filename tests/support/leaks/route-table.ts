import { globSync } from "node:fs";
import { documentRoutes } from "@/lib/web/documents/routes";

/** What stands for each name in a path, such as the slugs of every consultation. */
export type Names = Readonly<Record<string, readonly string[]>>;

/** Every path of the table of documents, filled with these names; a path with a name that nothing stands for is left out. */
export function documentPaths(names: Names): string[] {
  return documentRoutes.flatMap(({ path }) => filled(path.replaceAll(/\{(\w+)(?:\.\.\.)?\}/g, "[$1]"), names));
}

/** Every path of `app/` that answers programs or takes a file, filled in the same way. */
export function programPaths(names: Names): string[] {
  const routes = globSync("app/**/route.ts").map((file) =>
    file
      .replaceAll("\\", "/")
      .replace(/^app/, "")
      .replace(/\/route\.ts$/, "")
      .replaceAll(/\/\(\w+\)/g, "")
      .replaceAll("[...nextauth]", "session")
      .replaceAll("[...", "["),
  );
  return routes.flatMap((path) => filled(path, names));
}

/** Every page of `app/` that is no document: a stranger is to see nothing there but the way to sign in. */
export function closedPaths(names: Names): string[] {
  const pages = globSync("app/**/{(member),(desk)}/**/page.tsx").map((file) =>
    file
      .replaceAll("\\", "/")
      .replace(/^app/, "")
      .replace(/\/page\.tsx$/, "")
      .replaceAll(/\/\(\w+\)/g, ""),
  );
  return pages.flatMap((path) => filled(path, names));
}

function filled(path: string, names: Names): string[] {
  const [, name] = /\[(\w+)\]/.exec(path) ?? [];
  if (name === undefined) return [path];
  return (names[name] ?? []).flatMap((value) =>
    filled(path.replace(`[${name}]`, value.split("/").map(encodeURIComponent).join("/")), names),
  );
}
