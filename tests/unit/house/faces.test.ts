import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { isolated } from "@/lib/i18n/isolated";
import { everyLetter, faces, smallFace } from "@/scripts/subset-faces.mjs";

const folder = join(import.meta.dirname, "../../../components/ui");
const styles = readFileSync(join(folder, "styles/typeface-small.css"), "utf8");

/** As CSS writes a list of letters. */
const asRange = (letters: string) =>
  letters
    .split(" ")
    .map((range) => `U+${range.toUpperCase()}`)
    .join(", ");

describe("the small files of the faces", () => {
  it.each(faces.map((face) => [face.name, face] as const))("are what the script makes: %s", async (name, face) => {
    expect((await smallFace(face)).equals(readFileSync(join(folder, "faces", `${name}.woff2`)))).toBe(true);
  });

  it.each(faces.map(({ name, letters }) => [name, letters] as const))(
    "are used for the letters that they have: %s",
    (name, letters) => {
      const declared = styles.split("@font-face").filter((face) => face.includes(`/${name}.woff2`));
      expect(declared.length).toBeGreaterThan(0);
      for (const face of declared) expect(face.replace(/\s+/g, " ")).toContain(asRange(letters));
    },
  );

  it("are fetched for the marks around a name in another language, which no face has, and not the large ones", () => {
    for (const { name, letters } of faces.filter(({ name }) => name.startsWith("latin-"))) {
      expect(everyLetter(letters), name).toEqual(expect.stringContaining(isolated("").charAt(0)));
      expect(everyLetter(letters), name).toEqual(expect.stringContaining(isolated("").charAt(1)));
    }
  });
});
