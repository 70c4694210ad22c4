import { isIP, isIPv4 } from "node:net";

/**
 * The address that limits are counted by: the true peer, or, behind proxies of ours, the hop
 * that the outermost of them saw. What a visitor writes further left is not believed. One
 * household or server owns a whole IPv6 /64, so those count as one.
 *
 * @param trustedProxies how many proxies stand in front; each adds one hop at the end.
 * @returns an IPv4 address, an IPv6 network like `2001:db8:0:1::/64`, or `unknown`.
 */
export function clientAddress(
  peer: string | undefined,
  forwardedFor: string | undefined,
  trustedProxies: number,
): string {
  const hops = forwardedFor ? forwardedFor.slice(-1_000).split(",") : [];
  const route = [...hops, peer ?? ""].map((hop) => plain(hop.trim()));
  // Fewer hops than proxies: the request came past some of them, and the outermost hop is the best we know.
  const address = route[Math.max(route.length - 1 - trustedProxies, 0)] ?? "";
  if (address === "") return "unknown";
  return isIPv4(address) ? address : network64(address);
}

/** An IPv4 address that came through an IPv6 socket is an IPv4 address. */
function plain(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  const inner = mapped?.[1] ?? address.split("%", 1)[0] ?? "";
  return isIP(inner) === 0 ? "" : inner;
}

function network64(address: string): string {
  const [head = "", tail] = address.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail ? tail.split(":") : [];
  const gap = tail === undefined ? 0 : 8 - first.length - last.length;
  const groups = [...first, ...new Array<string>(Math.max(gap, 0)).fill("0"), ...last];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
