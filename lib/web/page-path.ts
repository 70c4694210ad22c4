import { headers } from "next/headers";
import { renderedPath } from "@/lib/web/documents/render-context";

/**
 * Path of the page being rendered, after its locale. The server writes the header itself and drops any that came
 * from outside.
 */
export async function pagePath(): Promise<string> {
  const path = renderedPath() ?? (await headers()).get("x-openfloor-path") ?? "";
  return path.replace(/^\/[a-z]{2}(?=\/|$)/, "");
}
