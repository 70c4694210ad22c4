import { saveInstrument } from "@/lib/instruments/save-instrument";
import { saveInstrumentSchema } from "@/lib/instruments/schema";
import { instruments } from "../content/instruments";
import { actAs, type Staff } from "./people";

/** Puts the documents that texts cite into the library, through the command of the desk. */
export async function seedInstruments(staff: Staff): Promise<void> {
  const organiser = await actAs(staff.organiser);
  for (const instrument of instruments) {
    await saveInstrument(organiser, saveInstrumentSchema.parse({ ...instrument, id: "", seenRevision: 0 }));
  }
}
