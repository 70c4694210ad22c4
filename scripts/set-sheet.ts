import sharp from "sharp";
import { z } from "zod";
import { Typesetter } from "@/lib/compilations/pdf/typeset";
import { quietWords } from "@/lib/kernel/quiet-log";

/**
 * What runs in the process of its own: it is given the words of one sheet, answers with its PDF, or
 * with its picture, and ends. It ends at
 * once when the process that started it does.
 */
const order = z.strictObject({
  sheet: z.enum(["receipt", "certificate", "badges", "card"]),
  data: z.looseObject({}),
  madeAt: z.iso.datetime(),
});

process.once("disconnect", () => process.exit(1));
process.once("message", (message) => {
  void set(order.parse(message)).then(
    (bytes) => process.send?.({ bytes: Buffer.from(bytes).toString("base64") }, () => process.exit(0)),
    (error: unknown) => {
      console.error("A sheet could not be set.", quietWords(error));
      process.exit(1);
    },
  );
});

const templates = {
  receipt: "lib/receipts/pdf/receipt.typ",
  certificate: "lib/attendance/pdf/certificate.typ",
  badges: "lib/attendance/pdf/badges.typ",
  card: "lib/compilations/pdf/card.typ",
} as const;

async function set({ sheet, data, madeAt }: z.output<typeof order>): Promise<Uint8Array> {
  const typesetter = await Typesetter.open(process.cwd(), templates[sheet]);
  if (sheet !== "card") return typesetter.typeset(data, new Date(madeAt));
  return sharp(Buffer.from(typesetter.draw(data)), { density: 144 })
    .resize(1200, 630)
    .flatten({ background: "#fbfaf6" })
    .png({ palette: true, colours: 64 })
    .toBuffer();
}
