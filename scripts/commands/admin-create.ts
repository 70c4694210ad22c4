import { appointAdministrator } from "@/lib/accounts/appoint-administrator";
import { oneAddress } from "@/lib/accounts/schema";
import { systemClock } from "@/lib/kernel/clock";
import { type Command, Misuse } from "./command";
import { withDatabase } from "./with-database";

export const adminCreate: Command = {
  name: "admin create",
  usage: "<e-mail>",
  explanation: [
    "Makes the person with this address an administrator: they verify organisations and name organisers.",
    "They sign in with a link sent to the address, as everybody does.",
  ],
  async run([address = ""]) {
    const email = oneAddress.safeParse(address);
    if (!email.success) throw new Misuse("Give one e-mail address.");
    const appointed = await withDatabase(() => appointAdministrator({ clock: systemClock }, email.data));
    console.log(appointed ? `${email.data} is an administrator now.` : `${email.data} was an administrator already.`);
  },
};
