import { type IslandName, islandSource } from "@/lib/web/islands";

/** The script of one island; several on a page load it once. */
export function IslandScript({ name }: { name: IslandName }) {
  return <script type="module" async src={islandSource(name)} />;
}
