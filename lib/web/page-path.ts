import { headers } from "next/headers";

/**
 * Path of the page being rendered, after its locale. The server writes the header itself and drops any that came
 * from outside.
 */
export async function pagePath(): Promise<string> {
  const path = (await headers()).get("x-openfloor-path") ?? "";
  return path.replace(/^\/[a-z]{2}(?=\/|$)/, "");
}
