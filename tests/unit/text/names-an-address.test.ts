import { describe, expect, it } from "vitest";
import { profileChange } from "@/lib/accounts/schema";
import { renameOrganisationSchema } from "@/lib/organisations/schema";
import { namesAnAddress } from "@/lib/text/names-an-address";

const lures = ["Win at https://lure.example now", "WWW.LURE.EXAMPLE", "a hxxp://lure.example"];
const names = ["Change.org", "Demo NGO A", "wwwhat is a name", "منظمة تجريبية"];

describe("a name that stands in mails to strangers", () => {
  it.each(lures)("is refused as an organisation's when it is an address: %s", (name) => {
    expect(namesAnAddress(name)).toBe(true);
    const read = renameOrganisationSchema.safeParse({
      id: "0190a8f0-0000-7000-8000-000000000000",
      seenRevision: 1,
      name,
    });
    expect(read.error?.issues.map(({ message }) => message)).toContain("organisations.errors.nameAddress");
  });

  it.each(lures)("is refused as a person's when it is an address: %s", (name) => {
    const read = profileChange.safeParse({ name, locale: "en" });
    expect(read.error?.issues.map(({ message }) => message)).toContain("accounts.errors.nameAddress");
  });

  it.each(names)("may hold a dot, and any script: %s", (name) => {
    expect(namesAnAddress(name)).toBe(false);
    expect(profileChange.safeParse({ name, locale: "en" }).success).toBe(true);
  });
});
