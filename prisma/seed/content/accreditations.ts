/** What invented organisations write when they apply, and what becomes of it. Only the invented State objects. */
export const accreditations = [
  {
    organisation: "demo-ngo-a",
    why: "Community groups in our region live with what the process decides, and are seldom in the room.",
    work: "Since 2018 we have explained the eleven norms in three languages and gathered experience with them.",
    becomes: "admitted",
  },
  {
    organisation: "demo-university-b",
    why: "We study incidents and can say which guidance has helped and which has not.",
    work: "A yearly report on how critical infrastructure is identified, and a course for officials.",
    becomes: "admitted",
  },
  {
    organisation: "demo-technical-association-d",
    why: "Those who run networks should see early what will be asked of them.",
    work: "Working groups of operators on the reporting of vulnerabilities.",
    becomes: "admitted",
  },
  {
    organisation: "demo-company-c",
    why: "Guidance on supply chains concerns what we make.",
    work: "A public programme for the integrity of our equipment.",
    becomes: "objected",
    reason: "The process is for bodies that do not sell what it is about.",
  },
  {
    organisation: "demo-rights-network-h",
    why: "Norm (e) is about human rights, and we monitor how it is kept.",
    work: "Monitoring reports by country since 2021.",
    becomes: "circulated",
  },
  {
    organisation: "demo-news-network-g",
    why: "Readers ask us what the norms change for them.",
    work: "Reporting from the sessions since the first one.",
    becomes: "applied",
  },
] as const;

/** Who objects, and in which zone the hours are announced. */
export const objector = "Demo State E";
export const zone = "America/New_York";
