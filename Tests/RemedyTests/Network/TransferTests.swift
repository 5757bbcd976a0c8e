import Testing

@testable import Remedy

@Suite struct TransferTests {
  @Test func anAnswerComesBackWhole() throws {
    let server = try LoopbackServer { _ in
      "HTTP/1.1 403 Forbidden\r\nContent-Type: application/json\r\nX-Mark:  yes \r\n"
        + "Connection: close\r\n\r\n{\"name\":\"Unauthorized\"}"
    }
    let answer = Transfer(server.url + "/page").run()
    #expect(answer.failure == nil)
    #expect(answer.status == 403)
    #expect(answer["X-MARK"] == "yes")
    #expect(String(decoding: answer.body, as: UTF8.self) == "{\"name\":\"Unauthorized\"}")
    #expect(answer.peer == "127.0.0.1")
    #expect(answer.times.total > 0)
  }

  @Test func nothingIsToldThatWasNotAsked() throws {
    let server = try LoopbackServer { _ in
      "HTTP/1.1 302 Found\r\nLocation: /elsewhere\r\nSet-Cookie: a=b\r\n\r\n"
    }
    var transfer = Transfer(server.url)
    transfer.headers = ["X-One: 1"]
    let answer = transfer.run()
    #expect(answer.status == 302)
    #expect(server.requests.count == 1)  // the redirect was not followed
    let asked = server.requests.first?.split(separator: "\r\n").dropFirst().map(String.init)
    #expect(
      asked?.sorted() == [
        "Accept: */*", "Host: 127.0.0.1:\(server.port)", "User-Agent: Mozilla/5.0", "X-One: 1",
      ])
  }

  @Test func theEnvironmentsProxyIsNotTaken() throws {
    let server = try LoopbackServer { _ in "HTTP/1.1 204 No Content\r\n\r\n" }
    var transfer = Transfer("http://app.example.com/")
    transfer.proxy = server.url
    #expect(transfer.run().status == 204)
    #expect(server.requests.first?.hasPrefix("GET http://app.example.com/ HTTP/1.1") == true)
  }

  @Test func aLongAnswerIsCut() throws {
    let server = try LoopbackServer { _ in
      "HTTP/1.1 200 OK\r\n\r\n" + String(repeating: "x", count: 100_000)
    }
    var transfer = Transfer(server.url)
    transfer.longestBody = 1000
    let answer = transfer.run()
    #expect(answer.failure == nil)
    #expect(answer.status == 200)
    #expect(answer.body.count == 1000)
  }

  /// Whoever waited would read what comes next, until the time is up.
  @Test func afterAnUpgradeNobodyWaits() throws {
    let server = try LoopbackServer { _ in
      "HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nmore"
    }
    var transfer = Transfer(server.url)
    transfer.headers = Live.upgradeHeaders
    let answer = transfer.run()  // the connection stays open
    #expect(answer.failure == nil)
    #expect(answer.status == 101)
    #expect(answer.body == [])
  }

  @Test func aResetIsToldFromARefusal() throws {
    let server = try LoopbackServer { _ in nil }
    #expect(Transfer(server.url).run().failure == .answerCut(timedOut: false))
    let secure = "https://127.0.0.1:\(server.port)/"
    #expect(Transfer(secure).run().failure == .handshakeCut(timedOut: false))
    guard case .connection? = Transfer("http://127.0.0.1:1/").run().failure else {
      Issue.record("port 1 answers")
      return
    }
  }

  @Test func silenceEndsAtTheLimit() throws {
    let server = try LoopbackServer { _ in
      sleepBriefly()
      return ""
    }
    var transfer = Transfer(server.url)
    transfer.limit = 100
    #expect(transfer.run().failure == .answerCut(timedOut: true))
  }

  @Test func anotherProtocolIsNoReset() throws {
    let server = try LoopbackServer { _ in "HTTP/1.1 400 Bad Request\r\n\r\n" }
    #expect(Transfer("https://127.0.0.1:\(server.port)/").run().failure == .handshake)
  }

  @Test(arguments: [407, 403, 503])
  func aProxysRefusalIsItsOwn(_ status: Int) throws {
    let server = try LoopbackServer { _ in "HTTP/1.1 \(status) No\r\nContent-Length: 0\r\n\r\n" }
    var transfer = Transfer("https://app.example.com/")
    transfer.proxy = server.url
    #expect(transfer.run().failure == .proxyAnswer(status))
    #expect(server.requests.first?.hasPrefix("CONNECT app.example.com:443 ") == true)
  }

  @Test func onlyTheWebIsAsked() {
    for url in ["file:///etc/hostname", "ftp://127.0.0.1/", "gopher://127.0.0.1/", "", "http://"] {
      #expect(Transfer(url).run().failure != nil)
    }
  }

  @Test func aGivenAddressIsTakenForTheName() throws {
    let server = try LoopbackServer { _ in "HTTP/1.1 204 No Content\r\n\r\n" }
    var transfer = Transfer("http://app.example.com:\(server.port)/")
    transfer.address = "app.example.com:\(server.port):127.0.0.1"
    #expect(transfer.run().status == 204)
  }
}
