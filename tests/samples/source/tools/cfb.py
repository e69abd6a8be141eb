"""A compound file as Word writes it for a password-protected .docx: the package inside is ciphertext."""
import hashlib
import struct

SECTOR, END, FREE, FAT = 512, 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
INFO = ('<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<encryption xmlns="http://schemas.microsoft.com/office/2006/encryption" '
        'xmlns:p="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><keyData saltSize="16" blockSize="16" keyBits="256" hashSize="64" '
        'cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="{salt}"/><keyEncryptors><keyEncryptor '
        'uri="http://schemas.microsoft.com/office/2006/keyEncryptor/password"><p:encryptedKey spinCount="100000" saltSize="16" blockSize="16" keyBits="256" '
        'hashSize="64" cipherAlgorithm="AES" cipherChaining="ChainingModeCBC" hashAlgorithm="SHA512" saltValue="{salt}"/></keyEncryptor></keyEncryptors></encryption>')


def noise(length):
    """Bytes that look like ciphertext and are the same each time."""
    out, n = b"", 0
    while len(out) < length:
        out += hashlib.sha512(b"sample%d" % n).digest()
        n += 1
    return out[:length]


def entry(name, kind, child, left, right, start, size):
    raw = (name + "\0").encode("utf-16-le")
    return raw.ljust(64, b"\0") + struct.pack("<HBBIII", len(raw) if name else 0, kind, 1, left, right, child) + bytes(36) + struct.pack("<IQ", start, size)


def protected_package(size=12000):
    """Streams EncryptionInfo and EncryptedPackage, each above 4096 bytes so that no mini stream is needed."""
    info = struct.pack("<HHI", 4, 4, 0x40) + INFO.replace("{salt}", "c2FtcGxlIHNhbHQgb2YgMTY=").encode().ljust(4200, b" ")
    package = struct.pack("<Q", size - 40) + noise(size)
    fat, body = [FAT, END], b""

    def store(data):
        nonlocal body
        start = len(fat)
        count = -(-len(data) // SECTOR)
        fat.extend([start + i + 1 for i in range(count - 1)] + [END])
        body += data.ljust(count * SECTOR, b"\0")
        return start
    first, second = store(info), store(package)
    directory = (entry("Root Entry", 5, 1, FREE, FREE, END, 0) + entry("EncryptedPackage", 2, FREE, 2, FREE, second, len(package))
                 + entry("EncryptionInfo", 2, FREE, FREE, FREE, first, len(info)) + entry("", 0, FREE, FREE, FREE, 0, 0))
    header = (bytes.fromhex("D0CF11E0A1B11AE1") + bytes(16) + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + bytes(6)
              + struct.pack("<IIIIIIIII", 0, 1, 1, 0, 4096, END, 0, END, 0) + struct.pack("<I", 0) + struct.pack("<I", FREE) * 108)
    return header + struct.pack(f"<{len(fat)}I", *fat).ljust(SECTOR, b"\xff") + directory + body
