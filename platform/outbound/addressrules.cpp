// SPDX-FileCopyrightText: 2026 PenguinMails Console contributors
// SPDX-License-Identifier: Apache-2.0

#include "platform/outbound/addressrules.h"

#include <algorithm>
#include <cstring>
#include <vector>

#include <netinet/in.h>

namespace pm::outbound {

namespace {

struct Block {
    IpNetwork network;
    AddressReach reach;
};

std::vector<Block> blocksOf(AddressReach reach, std::initializer_list<const char *> texts)
{
    std::vector<Block> blocks;
    for (const char *text : texts)
        blocks.push_back({*IpNetwork::parse(QString::fromLatin1(text)), reach});
    return blocks;
}

// The first that holds an address counts; what none holds is public.
const std::vector<Block> &specialBlocks()
{
    static const std::vector<Block> all = [] {
        std::vector<Block> blocks = blocksOf(AddressReach::Never,
                                             {
                                                 "168.63.129.16",   // Azure, a public address by its looks
                                                 "100.100.100.200", // Alibaba Cloud's metadata
                                                 "fd00:ec2::/32",   // Amazon's metadata
                                                 "fd20:ce::/32",    // Google's metadata
                                                 "0.0.0.0/8",
                                                 "169.254.0.0/16",
                                                 "192.0.0.0/24",
                                                 "192.0.2.0/24",
                                                 "192.88.99.0/24",
                                                 "198.18.0.0/15",
                                                 "198.51.100.0/24",
                                                 "203.0.113.0/24",
                                                 "224.0.0.0/4",
                                                 "240.0.0.0/4",
                                                 "2001::/23", // Teredo, benchmarks and other protocols' own
                                                 "2001:db8::/32",
                                                 "3fff::/20",
                                             });
        const std::vector<Block> inside = blocksOf(AddressReach::Private,
                                                   {"127.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16",
                                                    "100.64.0.0/10", "::1", "fc00::/7"});
        const std::vector<Block> outside = blocksOf(AddressReach::Public, {"0.0.0.0/0", "2000::/3"});
        const std::vector<Block> rest = blocksOf(AddressReach::Never, {"::/0"}); // not given to anybody
        for (const auto *more : {&inside, &outside, &rest})
            blocks.insert(blocks.end(), more->begin(), more->end());
        return blocks;
    }();
    return all;
}

IpNetwork fromV4(const unsigned char *bytes)
{
    std::array<unsigned char, 16> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    std::copy_n(bytes, 4, mapped.begin() + 12);
    return IpNetwork::ofBytes(mapped);
}

// The IPv4 address that a gateway makes of an IPv6 one; a mapped one is IPv4 already.
std::optional<IpNetwork> carriedV4(const IpNetwork &address)
{
    static const IpNetwork nat64 = *IpNetwork::parse(QStringLiteral("64:ff9b::/96"));
    static const IpNetwork sixToFour = *IpNetwork::parse(QStringLiteral("2002::/16"));
    if (nat64.contains(address))
        return fromV4(address.bytes().data() + 12);
    if (sixToFour.contains(address))
        return fromV4(address.bytes().data() + 2);
    return std::nullopt;
}

} // namespace

AddressReach reachOf(const IpNetwork &address)
{
    if (const auto carried = carriedV4(address))
        return reachOf(*carried);
    const auto &blocks = specialBlocks();
    return std::find_if(blocks.begin(), blocks.end(),
                        [&](const Block &block) { return block.network.contains(address); })
        ->reach;
}

bool mayConnect(const IpNetwork &address, AddressPolicy policy)
{
    const AddressReach reach = reachOf(address);
    return reach == AddressReach::Public || (reach == AddressReach::Private && policy == AddressPolicy::AllowPrivate);
}

std::optional<IpNetwork> addressOf(const sockaddr &address)
{
    if (address.sa_family == AF_INET) {
        sockaddr_in v4{};
        std::memcpy(&v4, &address, sizeof v4);
        std::array<unsigned char, 4> bytes{};
        std::memcpy(bytes.data(), &v4.sin_addr, bytes.size());
        return fromV4(bytes.data());
    }
    if (address.sa_family != AF_INET6)
        return std::nullopt;
    sockaddr_in6 v6{};
    std::memcpy(&v6, &address, sizeof v6);
    std::array<unsigned char, 16> bytes{};
    std::memcpy(bytes.data(), &v6.sin6_addr, bytes.size());
    return IpNetwork::ofBytes(bytes);
}

} // namespace pm::outbound
