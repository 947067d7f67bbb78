// What files that somebody has already lack for the site that was asked for. They are not touched, so it is said. Pure.

/** @param wanted - settings as `init` writes them, each of one key */
export const missingSettings = (siteYaml: string, wanted: readonly string[]): readonly string[] =>
  wanted.filter((lines) => !siteYaml.includes(lines));

/**
 * @param packageJson - the text of the file; one that cannot be read has nothing
 * @returns packages as npm takes them, `name@range`
 */
export function missingPackages(
  packageJson: string,
  wanted: Readonly<Record<string, string>>,
): readonly string[] {
  const has = namesIn(packageJson);
  return Object.entries(wanted)
    .filter(([name]) => !has.has(name))
    .map(([name, range]) => `${name}@${range}`);
}

function namesIn(packageJson: string): ReadonlySet<string> {
  try {
    const { dependencies, devDependencies } = JSON.parse(packageJson) as Readonly<Record<string, object>>;
    return new Set(Object.keys({ ...dependencies, ...devDependencies }));
  } catch {
    return new Set();
  }
}
