import { z } from "zod";
import { Typesetter } from "@/lib/compilations/pdf/typeset";
import { quietWords } from "@/lib/kernel/quiet-log";

/**
 * What runs in the process of its own: it is given the words of one sheet, answers with its PDF and ends. It ends at
 * once when the process that started it does.
 */
const order = z.strictObject({
  sheet: z.enum(["receipt", "certificate", "badges"]),
  data: z.looseObject({}),
  madeAt: z.iso.datetime(),
});

process.once("disconnect", () => process.exit(1));
process.once("message", (message) => {
  void set(order.parse(message)).then(
    (pdf) => process.send?.({ pdf: Buffer.from(pdf).toString("base64") }, () => process.exit(0)),
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
} as const;

async function set({ sheet, data, madeAt }: z.output<typeof order>): Promise<Uint8Array> {
  const typesetter = await Typesetter.open(process.cwd(), templates[sheet]);
  return typesetter.typeset(data, new Date(madeAt));
}
