// Bits in a row, the highest of each byte first: what posting lists are written in.

export class BitWriter {
  #bytes = new Uint8Array(1 << 14);
  #length = 0;
  /** Bits that wait for a whole byte, and how many they are: fewer than 8 between calls. */
  #waiting = 0;
  #count = 0;

  /** @param width - 0 to 24 */
  write(value: number, width: number): void {
    const waiting = (this.#waiting << width) | value;
    let count = this.#count + width;
    if (this.#length + 4 > this.#bytes.length) this.#reserve(4);
    while (count >= 8) {
      count -= 8;
      this.#bytes[this.#length++] = waiting >>> count;
    }
    this.#count = count;
    this.#waiting = waiting & ((1 << count) - 1);
  }

  /** The rest of the byte becomes zeroes. */
  align(): void {
    if (this.#count > 0) this.write(0, 8 - this.#count);
  }

  /** Seven bits a byte, the lowest first, the eighth set while more follow. Only between whole bytes. */
  writeVarint(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.#push((rest % 0x80) + 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.#push(rest);
  }

  /** Only between whole bytes. */
  writeBytes(bytes: Uint8Array): void {
    this.#reserve(bytes.length);
    this.#bytes.set(bytes, this.#length);
    this.#length += bytes.length;
  }

  /** A copy of what was written, whole bytes; begins anew. */
  take(): Uint8Array {
    this.align();
    const taken = this.#bytes.slice(0, this.#length);
    this.#length = 0;
    return taken;
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) this.#reserve(1);
    this.#bytes[this.#length++] = byte;
  }

  #reserve(more: number): void {
    if (this.#length + more <= this.#bytes.length) return;
    const grown = new Uint8Array(Math.max(this.#bytes.length * 2, this.#length + more));
    grown.set(this.#bytes.subarray(0, this.#length));
    this.#bytes = grown;
  }
}

/** Reads what a `BitWriter` wrote. Behind the end there are zeroes, so a cut file gives nonsense and no endless loop. */
export class BitReader {
  readonly bytes: Uint8Array;
  /** In bits from the first byte. */
  #at: number;

  constructor(bytes: Uint8Array, startByte = 0) {
    this.bytes = bytes;
    this.#at = startByte * 8;
  }

  /** Of the next whole byte. */
  get byteOffset(): number {
    return Math.ceil(this.#at / 8);
  }

  read(width: number): number {
    let value = 0;
    let wanted = width;
    while (wanted > 0) {
      const inByte = this.#at & 7;
      const taken = Math.min(wanted, 8 - inByte);
      const byte = this.bytes[Math.floor(this.#at / 8)] ?? 0;
      value = value * 2 ** taken + ((byte >> (8 - inByte - taken)) & ((1 << taken) - 1));
      this.#at += taken;
      wanted -= taken;
    }
    return value;
  }

  /** Counts ones up to the next zero, which is read too, or up to `most` ones. */
  readOnes(most: number): number {
    let ones = 0;
    while (ones < most && this.read(1) === 1) ones++;
    return ones;
  }

  readVarint(): number {
    let value = 0;
    for (let factor = 1; factor < 2 ** 49; factor *= 0x80) {
      const byte = this.bytes[this.byteOffset] ?? 0;
      this.#at = (this.byteOffset + 1) * 8;
      value += (byte & 0x7f) * factor;
      if (byte < 0x80) break;
    }
    return value;
  }

  readBytes(length: number): Uint8Array {
    const start = this.byteOffset;
    this.#at = (start + length) * 8;
    return this.bytes.subarray(start, start + length);
  }
}
