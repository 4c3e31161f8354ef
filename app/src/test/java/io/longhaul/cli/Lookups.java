package io.longhaul.cli;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/// Notes every name that this process looks up, and answers as usual.
public final class Lookups extends InetAddressResolverProvider {
  private static final List<String> NAMES = Collections.synchronizedList(new ArrayList<>());

  /// The names that were looked up since this was last asked.
  static List<String> taken() {
    synchronized (NAMES) {
      var taken = List.copyOf(NAMES);
      NAMES.clear();
      return taken;
    }
  }

  @Override
  public InetAddressResolver get(Configuration configuration) {
    var builtin = configuration.builtinResolver();
    return new InetAddressResolver() {
      @Override
      public Stream<InetAddress> lookupByName(String host, LookupPolicy policy)
          throws UnknownHostException {
        NAMES.add(host);
        return builtin.lookupByName(host, policy);
      }

      @Override
      public String lookupByAddress(byte[] address) throws UnknownHostException {
        NAMES.add("an address");
        return builtin.lookupByAddress(address);
      }
    };
  }

  @Override
  public String name() {
    return "notes lookups";
  }
}
