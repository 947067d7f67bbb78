// Where the time of a build goes, stage by stage. Only measured for people; no decision depends on it.

export type StageCost = Readonly<{
  stage: string;
  wallMs: number;
  /** Of all threads of this process, user and system. */
  cpuMs: number;
  /** The most memory that the process has held so far, in MiB. */
  peakMemoryMib: number;
}>;

export class Profile {
  readonly #costs = new Map<string, StageCost>();
  readonly #onStage: (name: string) => void | Promise<void>;

  /** @param onStage - called when a stage begins, to show progress or, by throwing, to end the build */
  constructor(onStage: (name: string) => void | Promise<void> = () => {}) {
    this.#onStage = onStage;
  }

  get stages(): readonly StageCost[] {
    return [...this.#costs.values()];
  }

  /** Runs a stage, or a further part of it, and notes what it cost, also when it throws. */
  async stage<T>(name: string, work: () => T | Promise<T>): Promise<T> {
    await this.#onStage(name);
    const wall = performance.now();
    const cpu = process.cpuUsage();
    try {
      return await work();
    } finally {
      const used = process.cpuUsage(cpu);
      const { wallMs, cpuMs } = this.#costs.get(name) ?? { wallMs: 0, cpuMs: 0 };
      this.#costs.set(name, {
        stage: name,
        wallMs: wallMs + performance.now() - wall,
        cpuMs: cpuMs + (used.user + used.system) / 1000,
        peakMemoryMib: process.resourceUsage().maxRSS / 1024,
      });
    }
  }

  /** One line a stage, for people. */
  table(): string {
    const number = (value: number, width: number): string => value.toFixed(0).padStart(width);
    const line = ({ stage, wallMs, cpuMs, peakMemoryMib }: StageCost): string =>
      `  ${stage.padEnd(12)}${number(wallMs, 8)} ms${number(cpuMs, 8)} ms CPU${number(peakMemoryMib, 7)} MiB\n`;
    return this.stages.map(line).join("");
  }
}
