/** Wrongs that no test can notice because nothing changes by them, each with the reason. */
export const explained: Readonly<Record<string, string>> = {};
