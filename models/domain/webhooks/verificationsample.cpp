// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "models/domain/webhooks/verificationsample.h"

namespace pm {

namespace {

constexpr const char *kNodeJs = R"(const crypto = require("node:crypto");
const fs = require("node:fs");

// The body is the raw bytes, not parsed JSON. While a secret is rotated the
// header has two signatures, separated by a space: one that fits is enough.
function verify(secret, id, timestamp, signatures, body) {
  if (!(Math.abs(Date.now() / 1000 - Number(timestamp)) <= 300)) return false;
  const key = Buffer.from(secret.replace(/^whsec_/, ""), "base64");
  const expected = crypto.createHmac("sha256", key)
    .update(`${id}.${timestamp}.`).update(body).digest();
  return signatures.split(" ").some((signature) => {
    const [version, text] = signature.split(",");
    const given = Buffer.from(text || "", "base64");
    return version === "v1" && given.length === expected.length
      && crypto.timingSafeEqual(given, expected);
  });
}

const [id, timestamp, signatures] = process.argv.slice(2);
const valid = verify(process.env.PENGUINMAILS_WEBHOOK_SECRET,
  id, timestamp, signatures, fs.readFileSync(0));
console.log(valid ? "valid" : "invalid");
process.exitCode = valid ? 0 : 1;
)";

constexpr const char *kPython = R"(import base64, hashlib, hmac, os, sys, time

# The body is the raw bytes, not parsed JSON. While a secret is rotated the
# header has two signatures, separated by a space: one that fits is enough.
def verify(secret, id, timestamp, signatures, body):
    if not timestamp.isdecimal() or abs(time.time() - int(timestamp)) > 300:
        return False
    key = base64.b64decode(secret.removeprefix("whsec_"))
    signed = f"{id}.{timestamp}.".encode() + body
    digest = hmac.new(key, signed, hashlib.sha256).digest()
    expected = b"v1," + base64.b64encode(digest)
    return any(hmac.compare_digest(expected, given.encode())
               for given in signatures.split(" "))

id, timestamp, signatures = sys.argv[1:4]
valid = verify(os.environ["PENGUINMAILS_WEBHOOK_SECRET"],
               id, timestamp, signatures, sys.stdin.buffer.read())
print("valid" if valid else "invalid")
sys.exit(0 if valid else 1)
)";

constexpr const char *kPhp = R"(<?php
// The body is the raw bytes, not parsed JSON. While a secret is rotated the
// header has two signatures, separated by a space: one that fits is enough.
function verify(string $secret, string $id, string $timestamp, string $signatures, string $body): bool
{
    if (!ctype_digit($timestamp) || abs(time() - (int) $timestamp) > 300) {
        return false;
    }
    $key = base64_decode(substr($secret, strlen("whsec_")));
    $digest = hash_hmac("sha256", "$id.$timestamp.$body", $key, true);
    $expected = "v1," . base64_encode($digest);
    foreach (explode(" ", $signatures) as $given) {
        if (hash_equals($expected, $given)) {
            return true;
        }
    }
    return false;
}

[, $id, $timestamp, $signatures] = $argv;
$valid = verify(getenv("PENGUINMAILS_WEBHOOK_SECRET"),
    $id, $timestamp, $signatures, file_get_contents("php://stdin"));
echo $valid ? "valid" : "invalid", "\n";
exit($valid ? 0 : 1);
)";

constexpr const char *kGo = R"(package main

import (
	"crypto/hmac"
	"crypto/sha256"
	"encoding/base64"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"time"
)

// The body is the raw bytes, not parsed JSON. While a secret is rotated the
// header has two signatures, separated by a space: one that fits is enough.
func verify(secret, id, timestamp, signatures string, body []byte) bool {
	seconds, err := strconv.ParseInt(timestamp, 10, 64)
	age := time.Now().Unix() - seconds
	if err != nil || age > 300 || age < -300 {
		return false
	}
	key, err := base64.StdEncoding.DecodeString(strings.TrimPrefix(secret, "whsec_"))
	if err != nil {
		return false
	}
	mac := hmac.New(sha256.New, key)
	fmt.Fprintf(mac, "%s.%s.", id, timestamp)
	mac.Write(body)
	expected := "v1," + base64.StdEncoding.EncodeToString(mac.Sum(nil))
	for _, given := range strings.Split(signatures, " ") {
		if hmac.Equal([]byte(expected), []byte(given)) {
			return true
		}
	}
	return false
}

func main() {
	body, _ := io.ReadAll(os.Stdin)
	secret := os.Getenv("PENGUINMAILS_WEBHOOK_SECRET")
	if verify(secret, os.Args[1], os.Args[2], os.Args[3], body) {
		fmt.Println("valid")
		return
	}
	fmt.Println("invalid")
	os.Exit(1)
}
)";

constexpr const char *kJava = R"(import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

public class Verify {
    // The body is the raw bytes, not parsed JSON. While a secret is rotated the
    // header has two signatures, separated by a space: one that fits is enough.
    static boolean verify(String secret, String id, String timestamp, String signatures, byte[] body)
            throws Exception {
        if (!timestamp.matches("\\d{1,12}")
                || Math.abs(Instant.now().getEpochSecond() - Long.parseLong(timestamp)) > 300) {
            return false;
        }
        byte[] key = Base64.getDecoder().decode(secret.replaceFirst("^whsec_", ""));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(key, "HmacSHA256"));
        mac.update((id + "." + timestamp + ".").getBytes(StandardCharsets.UTF_8));
        String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal(body));
        for (String given : signatures.split(" ")) {
            if (MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8),
                    given.getBytes(StandardCharsets.UTF_8))) {
                return true;
            }
        }
        return false;
    }

    public static void main(String[] args) throws Exception {
        boolean valid = verify(System.getenv("PENGUINMAILS_WEBHOOK_SECRET"),
                args[0], args[1], args[2], System.in.readAllBytes());
        System.out.println(valid ? "valid" : "invalid");
        System.exit(valid ? 0 : 1);
    }
}
)";

constexpr const char *kCSharp = R"(using System;
using System.IO;
using System.Security.Cryptography;
using System.Text;

public static class Program
{
    // The body is the raw bytes, not parsed JSON. While a secret is rotated the
    // header has two signatures, separated by a space: one that fits is enough.
    static bool Verify(string secret, string id, string timestamp, string signatures, byte[] body)
    {
        long now = DateTimeOffset.UtcNow.ToUnixTimeSeconds();
        if (!long.TryParse(timestamp, out long seconds) || seconds < now - 300 || seconds > now + 300)
            return false;
        using (var mac = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256,
            Convert.FromBase64String(secret.Substring("whsec_".Length))))
        {
            mac.AppendData(Encoding.UTF8.GetBytes($"{id}.{timestamp}."));
            mac.AppendData(body);
            byte[] expected = Encoding.UTF8.GetBytes("v1," + Convert.ToBase64String(mac.GetHashAndReset()));
            foreach (string given in signatures.Split(' '))
            {
                if (CryptographicOperations.FixedTimeEquals(expected, Encoding.UTF8.GetBytes(given)))
                    return true;
            }
            return false;
        }
    }

    public static int Main(string[] args)
    {
        var body = new MemoryStream();
        Console.OpenStandardInput().CopyTo(body);
        bool valid = Verify(Environment.GetEnvironmentVariable("PENGUINMAILS_WEBHOOK_SECRET") ?? "",
            args[0], args[1], args[2], body.ToArray());
        Console.WriteLine(valid ? "valid" : "invalid");
        return valid ? 0 : 1;
    }
}
)";

struct Row {
    VerificationLanguage language;
    const char *name;
    const char *sample;
};
constexpr std::array kRows{Row{VerificationLanguage::NodeJs, "Node.js", kNodeJs},
                           Row{VerificationLanguage::Python, "Python", kPython},
                           Row{VerificationLanguage::Php, "PHP", kPhp},
                           Row{VerificationLanguage::Go, "Go", kGo},
                           Row{VerificationLanguage::Java, "Java", kJava},
                           Row{VerificationLanguage::CSharp, "C#", kCSharp}};

const Row &rowOf(VerificationLanguage language)
{
    return kRows[static_cast<std::size_t>(language)];
}

} // namespace

QString verificationLanguageName(VerificationLanguage language)
{
    return QString::fromLatin1(rowOf(language).name);
}

QString verificationSample(VerificationLanguage language)
{
    return QString::fromLatin1(rowOf(language).sample);
}

} // namespace pm
