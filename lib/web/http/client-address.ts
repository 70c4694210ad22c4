import { BlockList, isIP, isIPv4 } from "node:net";

/** Proxies by address or network (`10.0.0.0/8`), as the site names them. */
export function proxyList(addresses: readonly string[]): BlockList {
  const list = new BlockList();
  for (const entry of addresses) {
    const [address = "", bits] = entry.split("/");
    const family = isIPv4(address) ? "ipv4" : "ipv6";
    if (bits === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(bits), family);
  }
  return list;
}

/**
 * The address that limits are counted by: the true peer, or the nearest hop that is not a trusted
 * proxy. One household or server owns a whole IPv6 /64, so those count as one.
 *
 * @returns an IPv4 address, an IPv6 network like `2001:db8:0:1::/64`, or `unknown`.
 */
export function clientAddress(peer: string | undefined, forwardedFor: string | undefined, proxies: BlockList): string {
  let address = plain(peer ?? "");
  const hops = (forwardedFor ?? "").slice(-1_000).split(",").map((hop) => plain(hop.trim()));
  while (address !== "" && trusted(proxies, address)) {
    const hop = hops.pop();
    if (hop === undefined || isIP(hop) === 0) break;
    address = hop;
  }
  if (address === "") return "unknown";
  return isIPv4(address) ? address : network64(address);
}

/** An IPv4 address that came through an IPv6 socket is an IPv4 address. */
function plain(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  const inner = mapped?.[1] ?? address.split("%", 1)[0] ?? "";
  return isIP(inner) === 0 ? "" : inner;
}

function trusted(proxies: BlockList, address: string): boolean {
  return proxies.check(address, isIPv4(address) ? "ipv4" : "ipv6");
}

function network64(address: string): string {
  const [head = "", tail] = address.split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail ? tail.split(":") : [];
  const groups = tail === undefined ? first : [...first, ...Array(8 - first.length - last.length).fill("0"), ...last];
  const network = groups.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16));
  return `${network.join(":")}::/64`;
}
