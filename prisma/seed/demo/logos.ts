import sharp from "sharp";
import { database } from "@/lib/db/client";
import { putLogo } from "@/lib/organisations/put-logo";
import { focalPointOf, personId } from "./comments";
import { actAs } from "./people";

/** A mark of plain shapes on a clear ground: rows of x, y, width and height in sixteenths, in one colour. */
type Mark = {
  organisation: string;
  colour: string;
  width: number;
  shapes: readonly [number, number, number, number][];
};

/** Invented, like the organisations that have them. */
const marks: readonly Mark[] = [
  {
    organisation: "demo-university-b",
    colour: "#7a1f3d",
    width: 240,
    shapes: [
      [0, 0, 5, 16],
      [6, 0, 4, 7],
      [6, 9, 4, 7],
      [11, 4, 5, 8],
    ],
  },
  {
    organisation: "demo-technical-association-d",
    colour: "#0b5563",
    width: 160,
    shapes: [
      [0, 0, 7, 7],
      [9, 0, 7, 7],
      [0, 9, 7, 7],
      [11, 11, 3, 3],
    ],
  },
];

/** Logos of two who sign, as their focal points put them up. */
export async function seedLogos(): Promise<void> {
  for (const mark of marks) {
    const { id } = await database().organisation.findUniqueOrThrow({
      where: { slug: mark.organisation },
      select: { id: true },
    });
    const by = await actAs(await personId(focalPointOf(mark.organisation)), mark.organisation);
    await putLogo(by, { id, bytes: await draw(mark) });
  }
}

async function draw({ colour, width, shapes }: Mark): Promise<Uint8Array> {
  const unit = width / 16;
  const ground = { width, height: 160, channels: 4 as const, background: { r: 255, g: 255, b: 255, alpha: 0 } };
  return sharp({ create: ground })
    .composite(
      shapes.map(([x, y, wide, high]) => ({
        input: {
          create: {
            width: Math.round(wide * unit),
            height: high * 10,
            channels: 4 as const,
            background: colour,
          },
        },
        left: Math.round(x * unit),
        top: y * 10,
      })),
    )
    .png()
    .toBuffer();
}
