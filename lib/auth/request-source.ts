import { headers } from "next/headers";

/**
 * The network that a request came from, as the server saw it: limits are counted by it. Requests that reach a page
 * without our server in front share one count.
 */
export async function requestSource(): Promise<string> {
  return (await headers()).get("x-openfloor-client") ?? "unknown";
}
