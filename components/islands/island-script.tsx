import { type IslandName, islandSource } from "@/lib/web/islands";

/** The script of one island; several on a page load it once, after what the page needs to be read. */
export function IslandScript({ name }: { name: IslandName }) {
  return <script type="module" async fetchPriority="low" src={islandSource(name)} />;
}
