/** Whoever can be signed in as by pressing a button, in the demo only. The demo's data give each of them their role. */
export const demoAccounts = [
  { email: "admin@demo.example", role: "administrator", organisation: null },
  { email: "organiser@demo.example", role: "organiser", organisation: null },
  { email: "moderator@demo.example", role: "moderator", organisation: null },
  { email: "rapporteur@demo.example", role: "rapporteur", organisation: null },
  { email: "awa@demo.example", role: "focalPoint", organisation: "Demo NGO A" },
  { email: "moussa@demo.example", role: "representative", organisation: "Demo NGO A" },
  { email: "zofia@demo.example", role: "focalPoint", organisation: "Demo University B" },
  { email: "jan@demo.example", role: "representative", organisation: "Demo University B" },
  { email: "newcomer@demo.example", role: "newcomer", organisation: null },
] as const;

export function isDemoAddress(email: string): boolean {
  return demoAccounts.some((account) => account.email === email);
}
